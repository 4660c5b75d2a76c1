package org.valise.gateway.hostile.steward;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class NamesAGroupLikeAMember extends DirectorySpoilt {
    NamesAGroupLikeAMember() {
        super("gives a group the code of a member, to get that member's mail", "DIRECTORY_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.publish(directory -> directory.getGroup().get(0).setCode("XAA"));
    }
}
