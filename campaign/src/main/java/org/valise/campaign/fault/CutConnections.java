package org.valise.campaign.fault;

import java.io.IOException;
import java.time.Duration;
import org.valise.campaign.scene.Scene;

/** Every connection of a node to its database is cut. */
record CutConnections(String member) implements Fault {

    @Override
    public Kind kind() {
        return Kind.CUT_CONNECTIONS;
    }

    @Override
    public String detail() {
        return "by pg_terminate_backend";
    }

    @Override
    public Duration lasts() {
        return Duration.ZERO;
    }

    @Override
    public boolean inflict(Scene scene) throws IOException {
        return scene.member(member).database().cutConnections() > 0;
    }

    @Override
    public void lift(Scene scene) throws IOException {
        // New ones can be made at once.
    }
}
