package org.valise.campaign.fault;

import java.io.IOException;
import java.time.Duration;
import org.valise.campaign.scene.Scene;

/** The database server of a node is killed. Its node started it, sees that it has gone, and ends; it is started again. */
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
}
