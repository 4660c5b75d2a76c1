package org.valise.gateway.hostile.steward;

import java.time.Clock;
import java.time.Duration;
import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;
import org.valise.security.steward.StewardKey;

final class SignsWithAKeyOfTomorrow extends DirectorySpoilt {
    SignsWithAKeyOfTomorrow() {
        super("signs with a key whose certificate is not valid yet", "CERTIFICATE_NOT_YET_VALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        StewardKey early = bench.newSteward(Clock.offset(Clock.systemUTC(), Duration.ofDays(2)));
        bench.pin(early, 1);
        bench.publish(bench.directory(), early.sign(bench.directory()));
    }
}
