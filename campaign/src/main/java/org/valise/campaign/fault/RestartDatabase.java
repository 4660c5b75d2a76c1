package org.valise.campaign.fault;

import java.io.IOException;
import java.time.Duration;
import org.valise.campaign.scene.Scene;

/** The database server is restarted under a running node, in order or after a crash. */
record RestartDatabase(String member, boolean crash) implements Fault {

    @Override
    public Kind kind() {
        return Kind.RESTART_DATABASE;
    }

    @Override
    public String detail() {
        return crash ? "at once, as after a crash" : "in order";
    }

    @Override
    public Duration lasts() {
        return Duration.ZERO;
    }

    @Override
    public boolean inflict(Scene scene) throws IOException, InterruptedException {
        return scene.member(member).database().restart(crash ? "immediate" : "fast");
    }

    @Override
    public void lift(Scene scene) throws IOException {
        // It is back already.
    }
}
