package org.valise.campaign.fault;

import java.time.Duration;
import org.valise.campaign.scene.Scene;

/** The clock of a node jumps, and jumps back after a while. */
record JumpClock(String member, int minutes, int millis) implements Fault {

    @Override
    public Kind kind() {
        return Kind.JUMP_CLOCK;
    }

    @Override
    public String detail() {
        return (minutes < 0 ? "" : "+") + minutes + " min for " + millis + " ms";
    }

    @Override
    public Duration lasts() {
        return Duration.ofMillis(millis);
    }

    @Override
    public boolean inflict(Scene scene) {
        scene.member(member).jump(Duration.ofMinutes(minutes));
        return true;
    }

    @Override
    public void lift(Scene scene) {
        scene.member(member).jump(Duration.ZERO);
    }
}
