package org.valise.gateway.hostile.operator;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class WritesASettingTwice extends BenchSpoilt {
    WritesASettingTwice() {
        super("writes a setting twice with different values", "CONFIGURATION_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.configure("member: XDD", "member: XDD\nmember: XAA");
    }
}
