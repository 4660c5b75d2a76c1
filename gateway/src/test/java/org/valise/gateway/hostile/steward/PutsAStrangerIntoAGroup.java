package org.valise.gateway.hostile.steward;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class PutsAStrangerIntoAGroup extends DirectorySpoilt {
    PutsAStrangerIntoAGroup() {
        super("puts a member into a group that is not listed", "DIRECTORY_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.publish(directory -> directory.getGroup().get(0).getMember().add("XZZ"));
    }
}
