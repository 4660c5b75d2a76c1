package org.valise.gateway.hostile.peer;

import org.valise.gateway.hostile.Scene;
import org.valise.gateway.hostile.SignatureSurgery;

final class WritesTheSignatureInBer extends SignatureSpoilt {
    WritesTheSignatureInBer() {
        super(
                "writes the same signature in another encoding, so that one signature has many forms",
                "SIGNATURE_MALFORMED");
    }

    @Override
    byte[] spoilt(Scene scene, byte[] signature) {
        return SignatureSurgery.inBer(signature);
    }
}
