package org.valise.campaign.agent;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ends this process when it passes an armed point for the n-th time, as a kill would: nothing is closed, no hook runs, no
 * buffer is written. The database server is another process and lives on. Thread safe.
 */
public final class KillSwitch {
    /** What the process ends with. */
    public static final int KILLED = 86;

    private static final AtomicInteger LEFT = new AtomicInteger();
    private static volatile String armed = "";

    private KillSwitch() {}

    /** The next passage but {@code passages - 1} of this point is the last thing that this process does. */
    public static void arm(String point, int passages) {
        LEFT.set(passages);
        armed = point;
    }

    /** No point kills any more. */
    public static void disarm() {
        armed = "";
    }

    /** Called by the instrumented methods. */
    public static void pass(String point) {
        if (point.equals(armed) && LEFT.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
