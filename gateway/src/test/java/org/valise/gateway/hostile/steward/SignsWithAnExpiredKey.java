package org.valise.gateway.hostile.steward;

import java.time.Clock;
import java.time.Duration;
import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;
import org.valise.security.steward.StewardKey;

final class SignsWithAnExpiredKey extends DirectorySpoilt {
    SignsWithAnExpiredKey() {
        super("signs with a key whose certificate has expired", "CERTIFICATE_EXPIRED");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        StewardKey old = bench.newSteward(Clock.offset(Clock.systemUTC(), Duration.ofDays(-4000)));
        bench.pin(old, 1);
        bench.publish(bench.directory(), old.sign(bench.directory()));
    }
}
