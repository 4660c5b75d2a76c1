package org.valise.gateway.hostile.steward;

import java.time.Clock;
import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class SignsAlone extends DirectorySpoilt {
    SignsAlone() {
        super("signs a directory alone where two have to", "STEWARDS_TOO_FEW");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.pin(bench.newSteward(Clock.systemUTC()), 2);
    }
}
