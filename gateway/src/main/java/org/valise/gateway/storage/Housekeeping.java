package org.valise.gateway.storage;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.Lasting;
import org.valise.gateway.storage.parts.FolderParts;

/** Once a day removes attachments that no message ever claimed. Messages themselves are never removed. */
final class Housekeeping implements AutoCloseable {
    /** Longer than a peer with a poor line needs to get an envelope through after its attachments. */
    static final Duration UNCLAIMED = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "housekeeping"));
    private final ScheduledFuture<?> daily;

    Housekeeping(FolderParts parts, Clock clock) {
        daily = timer.scheduleAtFixedRate(Lasting.work(() -> sweep(parts, clock)), 1, 24, TimeUnit.HOURS);
    }

    @Override
    public void close() {
        daily.cancel(false);
        timer.shutdown();
    }

    private static void sweep(FolderParts parts, Clock clock) {
        try {
            int removed = parts.sweep(clock.instant().minus(UNCLAIMED));
            LOG.info("Removed unclaimed attachments of {} messages", removed);
        } catch (RuntimeException failure) { // a timer that throws never fires again
            LOG.warn("Unclaimed attachments could not be removed", failure);
        }
    }
}
