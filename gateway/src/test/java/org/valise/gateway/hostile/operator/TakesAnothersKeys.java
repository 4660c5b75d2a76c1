package org.valise.gateway.hostile.operator;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class TakesAnothersKeys extends BenchSpoilt {
    TakesAnothersKeys() {
        super("starts a node with the keys of another member", "CONFIGURATION_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.takeKeysOf("XAA");
    }
}
