package org.valise.campaign.fault;

import java.io.IOException;
import java.time.Duration;
import org.valise.campaign.scene.Scene;

/** A member gets new keys of every kind, and the stewards list them; from its third ones on they take the oldest out. */
record RotateKeys(String member) implements Fault {

    @Override
    public Kind kind() {
        return Kind.ROTATE_KEYS;
    }

    @Override
    public String detail() {
        return "of " + member;
    }

    @Override
    public Duration lasts() {
        return Duration.ZERO;
    }

    @Override
    public boolean inflict(Scene scene) throws IOException {
        scene.office().rotate(member);
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
