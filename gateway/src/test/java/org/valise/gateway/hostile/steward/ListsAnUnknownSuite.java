package org.valise.gateway.hostile.steward;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class ListsAnUnknownSuite extends DirectorySpoilt {
    ListsAnUnknownSuite() {
        super("lists a suite that nobody knows", "SUITE_UNKNOWN");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.publish(directory -> directory.getMember().get(0).getSuite().add("none-1"));
    }
}
