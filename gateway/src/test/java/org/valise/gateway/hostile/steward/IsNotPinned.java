package org.valise.gateway.hostile.steward;

import java.time.Clock;
import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class IsNotPinned extends DirectorySpoilt {
    IsNotPinned() {
        super("signs a directory although nobody has named it as a steward", "STEWARD_UNKNOWN");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.publish(bench.directory(), bench.newSteward(Clock.systemUTC()).sign(bench.directory()));
    }
}
