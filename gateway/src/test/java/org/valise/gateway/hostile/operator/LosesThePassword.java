package org.valise.gateway.hostile.operator;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class LosesThePassword extends BenchSpoilt {
    LosesThePassword() {
        super("starts a node without the file that holds the keys' password", "CONFIGURATION_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.delete("keys/password");
    }
}
