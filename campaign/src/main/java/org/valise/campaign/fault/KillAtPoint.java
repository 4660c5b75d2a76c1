package org.valise.campaign.fault;

import java.io.IOException;
import java.time.Duration;
import org.valise.campaign.scene.Member;
import org.valise.campaign.scene.Scene;

/** The process of a node is killed when it passes a point of a message's way for the n-th time from now on; it is started at once. */
record KillAtPoint(String member, String point, int passages) implements Fault {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Override
    public Kind kind() {
        return Kind.KILL_AT_POINT;
    }

    @Override
    public String detail() {
        return point + " (" + passages + ")";
    }

    @Override
    public Duration lasts() {
        return Duration.ZERO;
    }

    @Override
    public boolean inflict(Scene scene) throws InterruptedException {
        Member hit = scene.member(member);
        hit.killAt(point, passages);
        if (hit.endsWithin(PATIENCE)) {
            return true;
        }
        hit.spare();
        return !hit.isAlive();
    }

    @Override
    public void lift(Scene scene) throws IOException {
        scene.member(member).ensureRunning();
    }
}
