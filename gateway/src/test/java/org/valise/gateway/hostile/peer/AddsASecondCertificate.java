package org.valise.gateway.hostile.peer;

import org.valise.gateway.hostile.Scene;
import org.valise.gateway.hostile.SignatureSurgery;

final class AddsASecondCertificate extends SignatureSpoilt {
    AddsASecondCertificate() {
        super("puts a second certificate beside its own into the signature", "SIGNATURE_MALFORMED");
    }

    @Override
    byte[] spoilt(Scene scene, byte[] signature) {
        return SignatureSurgery.withASecondCertificate(
                signature, scene.certified().twin());
    }
}
