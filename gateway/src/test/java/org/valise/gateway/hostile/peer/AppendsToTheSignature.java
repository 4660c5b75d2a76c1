package org.valise.gateway.hostile.peer;

import java.util.Arrays;
import org.valise.gateway.hostile.Scene;

final class AppendsToTheSignature extends SignatureSpoilt {
    AppendsToTheSignature() {
        super("appends bytes to its signature", "SIGNATURE_MALFORMED");
    }

    @Override
    byte[] spoilt(Scene scene, byte[] signature) {
        return Arrays.copyOf(signature, signature.length + 16);
    }
}
