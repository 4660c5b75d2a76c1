package org.valise.gateway.hostile.peer;

import org.valise.gateway.hostile.Scene;

final class SignsNothing extends SignatureSpoilt {
    SignsNothing() {
        super("seals a message without any signature", "SIGNATURE_MALFORMED");
    }

    @Override
    byte[] spoilt(Scene scene, byte[] signature) {
        return new byte[0];
    }
}
