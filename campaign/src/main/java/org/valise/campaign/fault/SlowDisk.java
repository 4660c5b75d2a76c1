package org.valise.campaign.fault;

import java.io.IOException;
import java.time.Duration;
import org.valise.campaign.scene.Member;
import org.valise.campaign.scene.Scene;

/** A node is killed and runs on a disk whose syncs are slow for a while; then it is killed again, and its disk is as before. */
record SlowDisk(String member, int micros, int millis) implements Fault {
    private static final Duration START = Duration.ofMinutes(1);

    @Override
    public Kind kind() {
        return Kind.SLOW_DISK;
    }

    @Override
    public String detail() {
        return micros + " \u00b5s more for each sync, for " + millis + " ms";
    }

    @Override
    public Duration lasts() {
        return Duration.ofMillis(millis);
    }

    @Override
    public boolean inflict(Scene scene) throws IOException, InterruptedException {
        Member hit = scene.member(member);
        hit.slowDisk(micros);
        hit.kill();
        hit.ensureRunning();
        return hit.awaitReady(START);
    }

    @Override
    public void lift(Scene scene) throws IOException, InterruptedException {
        Member hit = scene.member(member);
        hit.ordinaryDisk();
        hit.kill();
        hit.ensureRunning();
    }
}
