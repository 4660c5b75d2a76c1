package org.valise.gateway.hostile.operator;

import java.time.Clock;
import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class ExchangesTheAnchor extends BenchSpoilt {
    ExchangesTheAnchor() {
        super(
                "puts an anchor in place that names a steward of its own, and leaves the compared fingerprint",
                "ANCHOR_UNLIKE_FINGERPRINT");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        String fingerprint = bench.fingerprint();
        bench.pin(bench.newSteward(Clock.systemUTC()), 1);
        bench.configure(bench.fingerprint(), fingerprint);
    }
}
