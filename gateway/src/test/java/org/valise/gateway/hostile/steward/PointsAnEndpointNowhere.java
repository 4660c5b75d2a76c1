package org.valise.gateway.hostile.steward;

import org.valise.gateway.hostile.Bench;
import org.valise.gateway.hostile.Scene;

final class PointsAnEndpointNowhere extends DirectorySpoilt {
    PointsAnEndpointNowhere() {
        super("gives a member a host name with a command in it", "DIRECTORY_INVALID");
    }

    @Override
    void spoil(Scene scene, Bench bench) throws Exception {
        bench.publish(directory -> directory.getMember().get(0).getEndpoint().setHost("x;reboot"));
    }
}
