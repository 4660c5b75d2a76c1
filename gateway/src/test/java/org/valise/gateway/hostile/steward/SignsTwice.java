package org.valise.gateway.hostile.steward;

import java.time.Clock;
import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class SignsTwice extends DirectorySpoilt {
    SignsTwice() {
        super("signs a directory twice, to count as two", "STEWARDS_TOO_FEW");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.pin(bench.newSteward(Clock.systemUTC()), 2);
        bench.write("directory.xml.second.p7s", bench.steward().sign(bench.directory()));
    }
}
