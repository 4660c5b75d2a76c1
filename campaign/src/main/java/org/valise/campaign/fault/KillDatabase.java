package org.valise.campaign.fault;

import java.io.IOException;
import java.time.Duration;
import org.valise.campaign.scene.Scene;

/** The database server of a node is killed. The node started it, so it is the node that has to be started again. */
record KillDatabase(String member) implements Fault {

    @Override
    public Kind kind() {
        return Kind.KILL_DATABASE;
    }

    @Override
    public String detail() {
        return "all its processes";
    }

    @Override
    public Duration lasts() {
        return Duration.ZERO;
    }

    @Override
    public boolean inflict(Scene scene) throws IOException {
        scene.member(member).database().kill();
        return true;
    }

    @Override
    public void lift(Scene scene) throws IOException {
        scene.member(member).ensureRunning();
    }

    /** Nobody but the node can start it again, and it would have done so by then. */
    @Override
    public Duration patience() {
        return Duration.ofSeconds(15);
    }
}
