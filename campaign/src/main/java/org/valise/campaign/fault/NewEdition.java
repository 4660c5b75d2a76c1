package org.valise.campaign.fault;

import java.io.IOException;
import java.time.Duration;
import org.valise.campaign.scene.Scene;

/** The stewards sign an edition with another quota, and one member hears of it first. */
record NewEdition(String member) implements Fault {

    @Override
    public Kind kind() {
        return Kind.NEW_EDITION;
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
        scene.office().changeQuota();
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
