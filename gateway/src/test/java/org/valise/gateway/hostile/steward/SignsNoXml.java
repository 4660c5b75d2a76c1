package org.valise.gateway.hostile.steward;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class SignsNoXml extends DirectorySpoilt {
    SignsNoXml() {
        super("signs bytes that are no directory", "DIRECTORY_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.publish(new byte[] {1, 2, 3}, bench.steward().sign(new byte[] {1, 2, 3}));
    }
}
