package org.valise.campaign.fault;

import java.io.IOException;
import java.time.Duration;
import org.valise.campaign.scene.Scene;

/** The process of a node stands still, with every connection open, and goes on as if nothing had been. */
record FreezeNode(String member, int millis) implements Fault {

    @Override
    public Kind kind() {
        return Kind.FREEZE_NODE;
    }

    @Override
    public String detail() {
        return "for " + millis + " ms";
    }

    @Override
    public Duration lasts() {
        return Duration.ofMillis(millis);
    }

    @Override
    public boolean inflict(Scene scene) throws IOException, InterruptedException {
        scene.member(member).signal("STOP");
        return true;
    }

    @Override
    public void lift(Scene scene) throws IOException, InterruptedException {
        scene.member(member).signal("CONT");
    }
}
