package org.valise.gateway.hostile.peer;

import org.valise.gateway.hostile.Scene;
import org.valise.gateway.hostile.SignatureSurgery;

final class WeakensTheDigest extends SignatureSpoilt {
    WeakensTheDigest() {
        super("declares SHA-1 as the digest of its signature", "SUITE_NOT_ALLOWED");
    }

    @Override
    byte[] spoilt(Scene scene, byte[] signature) {
        return SignatureSurgery.withDigest(signature, "1.3.14.3.2.26");
    }
}
