package org.valise.gateway.hostile.steward;

import java.time.Clock;
import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class NeedsMoreThanThereAre extends DirectorySpoilt {
    NeedsMoreThanThereAre() {
        super("hands over an anchor that needs more stewards than it names", "DIRECTORY_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.pin(bench.newSteward(Clock.systemUTC()), 9);
    }
}
