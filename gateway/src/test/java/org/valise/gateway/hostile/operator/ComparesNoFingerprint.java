package org.valise.gateway.hostile.operator;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class ComparesNoFingerprint extends BenchSpoilt {
    ComparesNoFingerprint() {
        super("leaves the anchor's fingerprint out, because comparing is tiresome", "CONFIGURATION_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.configure(bench.fingerprint(), "");
    }
}
