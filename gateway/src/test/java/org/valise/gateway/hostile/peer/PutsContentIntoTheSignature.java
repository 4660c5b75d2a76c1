package org.valise.gateway.hostile.peer;

import org.valise.gateway.hostile.Scene;
import org.valise.gateway.hostile.SignatureSurgery;

final class PutsContentIntoTheSignature extends SignatureSpoilt {
    PutsContentIntoTheSignature() {
        super(
                "puts content of its own into the detached signature, for whoever looks at that instead",
                "SIGNATURE_MALFORMED");
    }

    @Override
    byte[] spoilt(Scene scene, byte[] signature) {
        return SignatureSurgery.withContent(signature, new byte[] {1, 2, 3});
    }
}
