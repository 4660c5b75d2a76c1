package org.valise.gateway.hostile.operator;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class ReplacesAKeyFileByNothing extends BenchSpoilt {
    ReplacesAKeyFileByNothing() {
        super("starts a node with an empty key file", "KEYS_UNREADABLE");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.write("keys/encryption.p12", new byte[0]);
    }
}
