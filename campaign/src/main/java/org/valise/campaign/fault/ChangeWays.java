package org.valise.campaign.fault;

import java.io.IOException;
import java.time.Duration;
import org.valise.campaign.scene.Scene;

/** The stewards give a direct link to two members that had none, or take it away, and one member hears of it first: ways change under traffic. */
record ChangeWays(String member) implements Fault {

    @Override
    public Kind kind() {
        return Kind.CHANGE_WAYS;
    }

    @Override
    public String detail() {
        return "published at " + member;
    }

    @Override
    public Duration lasts() {
        return Duration.ZERO;
    }

    @Override
    public boolean inflict(Scene scene) throws IOException {
        scene.office().toggleLink();
        return true;
    }

    @Override
    public void lift(Scene scene) throws IOException, InterruptedException {
        scene.office().publishAt(scene.member(member));
    }

    @Override
    public boolean isOver(Scene scene) throws InterruptedException {
        return scene.office().isInForceEverywhere();
    }
}
