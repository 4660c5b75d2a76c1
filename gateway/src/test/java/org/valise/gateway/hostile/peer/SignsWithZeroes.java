package org.valise.gateway.hostile.peer;

import java.util.HexFormat;
import org.valise.gateway.hostile.Scene;
import org.valise.gateway.hostile.SignatureSurgery;

final class SignsWithZeroes extends SignatureSpoilt {
    SignsWithZeroes() {
        super(
                "gives a signature whose numbers are both zero, which broken verifiers take for good",
                "SIGNATURE_INVALID");
    }

    @Override
    byte[] spoilt(Scene scene, byte[] signature) {
        return SignatureSurgery.withValue(signature, HexFormat.of().parseHex("3006020100020100"));
    }
}
