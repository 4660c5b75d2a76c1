package org.valise.gateway.hostile.steward;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class ListsAMemberTwice extends DirectorySpoilt {
    ListsAMemberTwice() {
        super("lists one member twice with different keys", "DIRECTORY_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.publish(
                directory -> directory.getMember().add(directory.getMember().get(0)));
    }
}
