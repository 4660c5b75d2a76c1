package org.valise.gateway.hostile.steward;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class ReversesAName extends DirectorySpoilt {
    ReversesAName() {
        super("gives a member a name that reads backwards as another's", "DIRECTORY_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.publish(directory -> directory.getMember().get(0).getName().get(0).setValue("\u202EAAX etatS"));
    }
}
