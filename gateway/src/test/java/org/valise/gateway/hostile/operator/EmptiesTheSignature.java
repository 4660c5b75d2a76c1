package org.valise.gateway.hostile.operator;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class EmptiesTheSignature extends BenchSpoilt {
    EmptiesTheSignature() {
        super("starts a node with an empty signature of the directory", "SIGNATURE_MALFORMED");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.write("directory.xml.p7s", new byte[0]);
    }
}
