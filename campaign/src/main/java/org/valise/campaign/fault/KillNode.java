package org.valise.campaign.fault;

import java.io.IOException;
import java.time.Duration;
import org.valise.campaign.scene.Scene;

/**
 * The process of a node, with its broker inside, is killed at any moment and stays away for a while. Its database lives on, as after a
 * crash of the program.
 */
record KillNode(String member, int millis) implements Fault {

    @Override
    public Kind kind() {
        return Kind.KILL_NODE;
    }

    @Override
    public String detail() {
        return "away for " + millis + " ms";
    }

    @Override
    public Duration lasts() {
        return Duration.ofMillis(millis);
    }

    @Override
    public boolean inflict(Scene scene) throws InterruptedException {
        scene.member(member).kill();
        return true;
    }

    @Override
    public void lift(Scene scene) throws IOException {
        scene.member(member).ensureRunning();
    }
}
