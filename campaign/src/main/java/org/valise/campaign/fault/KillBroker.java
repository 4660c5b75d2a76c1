package org.valise.campaign.fault;

import java.io.IOException;
import java.time.Duration;
import org.valise.campaign.scene.Artemis;
import org.valise.campaign.scene.Scene;

/** A stand-alone broker is killed, and its gateway lives on. */
record KillBroker(String member, int millis) implements Fault {

    @Override
    public Kind kind() {
        return Kind.KILL_BROKER;
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
        broker(scene).kill();
        return true;
    }

    @Override
    public void lift(Scene scene) throws IOException {
        broker(scene).ensureRunning();
    }

    private Artemis broker(Scene scene) {
        return scene.member(member).broker().orElseThrow();
    }
}
