package org.valise.gateway.hostile.peer;

import org.valise.gateway.hostile.Scene;
import org.valise.gateway.hostile.SignatureSurgery;

final class DoublesTheSigner extends SignatureSpoilt {
    DoublesTheSigner() {
        super("puts a second signer into its signature", "SIGNATURE_MALFORMED");
    }

    @Override
    byte[] spoilt(Scene scene, byte[] signature) {
        return SignatureSurgery.withASecondSigner(signature);
    }
}
