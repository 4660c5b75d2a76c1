package org.valise.gateway.hostile.operator;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class LosesTheAnchor extends BenchSpoilt {
    LosesTheAnchor() {
        super("starts a node without the anchor that names the first stewards", "CONFIGURATION_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.delete("anchor.xml");
    }
}
