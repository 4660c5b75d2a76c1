package org.valise.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The most memory that processes held while this was open, looked at once a second: a look takes them some milliseconds. */
final class PeakMemory implements AutoCloseable {
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong peak = new AtomicLong();
    private final Future<?> looking;

    PeakMemory(Footprint footprint) {
        looking = looks.scheduleWithFixedDelay(() -> look(footprint), 0, 1, TimeUnit.SECONDS);
    }

    private void look(Footprint footprint) {
        try {
            peak.accumulateAndGet(footprint.bytes(), Math::max);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    long bytes() {
        return peak.get();
    }

    @Override
    public void close() {
        looking.cancel(false);
        looks.shutdown();
        try {
            if (!looks.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("a look at the memory does not end");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
