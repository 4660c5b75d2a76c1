package org.valise.gateway.hostile.operator;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class LosesTheDirectory extends BenchSpoilt {
    LosesTheDirectory() {
        super("starts a node without a directory", "DIRECTORY_MISSING");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.delete("directory.xml");
    }
}
