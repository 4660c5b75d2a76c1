package org.valise.gateway.hostile.operator;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class LosesTheSignature extends BenchSpoilt {
    LosesTheSignature() {
        super("starts a node without the stewards' signature", "STEWARDS_TOO_FEW");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.delete("directory.xml.p7s");
    }
}
