package org.valise.campaign.fault;

import java.io.IOException;
import java.time.Duration;
import org.valise.campaign.scene.Scene;

/** A node and its database are killed together, as a power cut does; what the operating system has in its cache survives. */
record CutPower(String member, int millis) implements Fault {

    @Override
    public Kind kind() {
        return Kind.CUT_POWER;
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
    public boolean inflict(Scene scene) throws IOException, InterruptedException {
        scene.member(member).kill();
        scene.member(member).database().kill();
        return true;
    }

    @Override
    public void lift(Scene scene) throws IOException {
        scene.member(member).ensureRunning();
    }
}
