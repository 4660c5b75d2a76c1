package org.valise.gateway.hostile.operator;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class TakesANameThatNobodyHas extends BenchSpoilt {
    TakesANameThatNobodyHas() {
        super("starts a node under a code that the directory does not list", "CONFIGURATION_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.configure("member: XDD", "member: XZZ");
    }
}
