package org.valise.campaign.fault;

import java.io.IOException;
import java.time.Duration;
import org.valise.campaign.scene.Scene;

/** A node is ended in order, in the middle of its work, and started again after a while. */
record RestartNode(String member, int millis) implements Fault {

    @Override
    public Kind kind() {
        return Kind.RESTART_NODE;
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
        scene.member(member).stop();
        return true;
    }

    @Override
    public void lift(Scene scene) throws IOException {
        scene.member(member).ensureRunning();
    }
}
