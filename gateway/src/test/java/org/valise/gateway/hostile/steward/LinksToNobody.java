package org.valise.gateway.hostile.steward;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class LinksToNobody extends DirectorySpoilt {
    LinksToNobody() {
        super("draws a link to a member that is not listed", "DIRECTORY_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.publish(directory -> directory.getLink().get(0).setA("XZZ"));
    }
}
