package org.valise.campaign.fault;

import java.io.IOException;
import java.time.Duration;
import org.valise.campaign.scene.Scene;

/** The disk under a node's data is full for a while. */
record FillDisk(String member, int millis) implements Fault {

    @Override
    public Kind kind() {
        return Kind.FILL_DISK;
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
    public boolean inflict(Scene scene) throws IOException {
        scene.member(member).disk().fill();
        return true;
    }

    @Override
    public void lift(Scene scene) throws IOException {
        scene.member(member).disk().empty();
    }
}
