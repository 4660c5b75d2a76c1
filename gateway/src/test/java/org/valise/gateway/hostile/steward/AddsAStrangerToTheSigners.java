package org.valise.gateway.hostile.steward;

import java.time.Clock;
import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class AddsAStrangerToTheSigners extends DirectorySpoilt {
    AddsAStrangerToTheSigners() {
        super("adds a stranger's signature beside its own", "STEWARD_UNKNOWN");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.write(
                "directory.xml.second.p7s", bench.newSteward(Clock.systemUTC()).sign(bench.directory()));
    }
}
