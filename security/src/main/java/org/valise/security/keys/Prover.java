package org.valise.security.keys;

import java.security.KeyPair;
import java.security.Provider;

/** A pair that signs a request or a stand-in, and where its private half can be used. */
record Prover(KeyPair pair, Provider home) {

    @Override
    public String toString() {
        return "Prover";
    }
}
