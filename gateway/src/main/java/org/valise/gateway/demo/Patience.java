package org.valise.gateway.demo;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Waits for what must come, and says what did not. */
final class Patience {
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(120);
    private static final long LOOK_MILLIS = 50;

    private Patience() {}

    @FunctionalInterface
    interface Question {
        boolean isSo() throws IOException, InterruptedException;
    }

    /** Returns the seconds that it took; throws an IOException when it has not come within two minutes. */
    static double until(String what, Question question) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (!question.isSo()) {
            if (System.nanoTime() - begun > LIMIT_NANOS) {
                throw new IOException("Within two minutes it did not come about that " + what);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
