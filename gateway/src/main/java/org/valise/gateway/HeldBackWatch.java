package org.valise.gateway;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.Lasting;
import org.valise.exchange.deliver.Shelf;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.Ledger;
import org.valise.exchange.record.Outcome;

/** Every ten seconds: what was held back for long enough goes into the inbox, whatever was to come before it. */
final class HeldBackWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeldBackWatch.class);

    private final Shelf shelf;
    private final Ledger ledger;
    private final Runnable arrived;
    private final Clock clock;
    private final ScheduledExecutorService watcher;

    HeldBackWatch(String name, Shelf shelf, Ledger ledger, Runnable arrived, Clock clock) {
        this.shelf = shelf;
        this.ledger = ledger;
        this.arrived = arrived;
        this.clock = clock;
        watcher = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "held-back-" + name));
        var unused = watcher.scheduleWithFixedDelay(Lasting.work(this::look), 0, 10, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            if (shelf.heldBack() > 0
                    && ledger.recordNow(new Entry.Overdue(clock.instant())).result() == Outcome.Result.RECORDED) {
                LOG.warn("Messages go into the inbox although others that were sent before them are missing");
                arrived.run();
            }
        } catch (RuntimeException failure) {
            // Without this the executor would never look again, and say nothing.
            LOG.warn("Cannot look after messages that are held back now: {}", failure.toString());
        }
    }

    @Override
    public void close() {
        watcher.shutdownNow();
    }
}
