package org.valise.campaign.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.valise.campaign.scene.Scene;

/** Every connection into a member's broker is reset, several times in a row. */
record ResetLine(String member, int times) implements Fault {
    private static final long PAUSE_MILLIS = 300;

    @Override
    public Kind kind() {
        return Kind.RESET_LINE;
    }

    @Override
    public String detail() {
        return times + " times";
    }

    @Override
    public Duration lasts() {
        return Duration.ZERO;
    }

    @Override
    public boolean inflict(Scene scene) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            scene.member(member).line().cut();
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return true;
    }

    @Override
    public void lift(Scene scene) throws IOException {
        // New connections pass.
    }
}
