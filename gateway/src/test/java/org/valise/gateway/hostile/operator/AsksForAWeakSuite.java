package org.valise.gateway.hostile.operator;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class AsksForAWeakSuite extends BenchSpoilt {
    AsksForAWeakSuite() {
        super("asks for a suite that does not exist", "CONFIGURATION_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.configure("suites: [", "suites: [none-1, ");
    }
}
