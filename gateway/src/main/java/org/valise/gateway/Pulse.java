package org.valise.gateway;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.Lasting;
import org.valise.gateway.storage.Storage;

/**
 * Looks once a second whether the database server and the broker that a node has started for itself still run. One that was not
 * there three times in a row does not come back: only a new start of the node brings it.
 */
final class Pulse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final int TIMES = 3;

    private final Storage storage;
    private final OwnBroker broker;
    private final CompletableFuture<String> lost = new CompletableFuture<>();
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "pulse");
        thread.setDaemon(true);
        return thread;
    });
    private int missed;

    Pulse(Storage storage, OwnBroker broker) {
        this.storage = storage;
        this.broker = broker;
    }

    void start() {
        var unused = watcher.scheduleWithFixedDelay(Lasting.work(this::look), 1, 1, TimeUnit.SECONDS);
    }

    /** Completes with what does not run any more, in plain words; never, if all is well. */
    CompletableFuture<String> lost() {
        return lost;
    }

    private void look() {
        try {
            boolean database = storage.isRunning();
            boolean well = database && broker.isRunning();
            missed = well ? 0 : missed + 1;
            if (missed == TIMES) {
                lost.complete(database ? "the broker" : "the database server");
            }
        } catch (RuntimeException unseen) {
            // Without this the executor would never look again, and say nothing.
            LOG.warn("cannot tell whether database and broker run", unseen);
        }
    }

    @Override
    public void close() {
        watcher.shutdownNow();
    }
}
