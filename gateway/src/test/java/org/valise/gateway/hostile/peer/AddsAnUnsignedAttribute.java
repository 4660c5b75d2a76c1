package org.valise.gateway.hostile.peer;

import org.valise.gateway.hostile.Scene;
import org.valise.gateway.hostile.SignatureSurgery;

final class AddsAnUnsignedAttribute extends SignatureSpoilt {
    AddsAnUnsignedAttribute() {
        super("hangs an attribute on the signature that nobody has signed", "SIGNATURE_MALFORMED");
    }

    @Override
    byte[] spoilt(Scene scene, byte[] signature) {
        return SignatureSurgery.withUnsignedAttribute(signature);
    }
}
