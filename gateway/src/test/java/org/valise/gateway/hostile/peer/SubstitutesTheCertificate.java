package org.valise.gateway.hostile.peer;

import org.valise.gateway.hostile.Scene;
import org.valise.gateway.hostile.SignatureSurgery;

final class SubstitutesTheCertificate extends SignatureSpoilt {
    SubstitutesTheCertificate() {
        super(
                "puts another valid certificate of the same key in the place of the one that signed",
                "SIGNATURE_INVALID");
    }

    @Override
    byte[] spoilt(Scene scene, byte[] signature) {
        return SignatureSurgery.withCertificate(signature, scene.certified().twin());
    }
}
