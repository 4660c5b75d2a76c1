package org.valise.gateway.hostile.operator;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class MistypesAKey extends BenchSpoilt {
    MistypesAKey() {
        super("writes a setting that does not exist, and believes that it holds", "CONFIGURATION_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.configure("limits:", "limmits:");
    }
}
