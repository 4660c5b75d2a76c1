package org.valise.gateway.hostile.steward;

import java.time.Clock;
import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class NeedsNobody extends DirectorySpoilt {
    NeedsNobody() {
        super("hands over an anchor that needs no signature at all", "DIRECTORY_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.pin(bench.newSteward(Clock.systemUTC()), 0);
    }
}
