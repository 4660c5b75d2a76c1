package org.valise.gateway;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.Lasting;
import org.valise.exchange.receive.Quotas;
import org.valise.exchange.receive.Spent;
import org.valise.exchange.receive.UseBook;

/**
 * Keeps what members have used of their quotas, so that a restart gives nothing back: takes it up when the node starts, writes
 * down every few seconds what has come, and the rest when it is closed. A node that is killed forgets those few seconds.
 */
final class UseKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UseKeeper.class);
    private static final long SECONDS = 5;

    private final Quotas quotas;
    private final UseBook book;
    private final ScheduledExecutorService timer;

    /** Takes up what was used before, then begins. */
    UseKeeper(String name, Quotas quotas, UseBook book, Clock clock) {
        this.quotas = quotas;
        this.book = book;
        quotas.restore(book.since(clock.instant().minus(Duration.ofHours(2))));
        timer = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "quota-use-" + name));
        var unused = timer.scheduleWithFixedDelay(Lasting.work(this::keep), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void keep() {
        List<Spent> spent = quotas.unsaved();
        if (spent.isEmpty()) {
            return;
        }
        try {
            book.add(spent);
        } catch (RuntimeException failure) {
            // A timer that throws never fires again; in memory the count goes on, and what was not kept is tried once
            // more.
            quotas.notSaved(spent);
            LOG.warn("The use of quotas cannot be kept now: {}", failure.toString());
        }
    }

    @Override
    public void close() {
        timer.shutdown();
        try {
            timer.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        keep();
    }
}
