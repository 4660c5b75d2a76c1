package org.valise.gateway.hostile.operator;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class TakesAnothersName extends BenchSpoilt {
    TakesAnothersName() {
        super("starts a node under the code of another member", "CONFIGURATION_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.configure("member: XDD", "member: XAA");
    }
}
