package org.valise.campaign.fault;

import java.io.IOException;
import java.time.Duration;
import org.valise.campaign.scene.Scene;

/** Every tenth write or sync of a node's files fails for a while: those of the node, of its broker and, where it can be reached, of its database. */
record BreakDisk(String member, int millis) implements Fault {

    @Override
    public Kind kind() {
        return Kind.BREAK_DISK;
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
        scene.member(member).disk().breakIt();
        return true;
    }

    @Override
    public void lift(Scene scene) throws IOException {
        scene.member(member).disk().mend();
    }
}
