package org.valise.gateway;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.expire.Expire;

/** Every five seconds: what has expired ends. */
final class ExpiryWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ExpiryWatch.class);

    private final Expire expire;
    private final ScheduledExecutorService watcher;

    ExpiryWatch(String name, Expire expire) {
        this.expire = expire;
        watcher = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "expiry-" + name));
        var unused = watcher.scheduleWithFixedDelay(this::look, 0, 5, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            int ended = expire.look();
            if (ended > 0) {
                LOG.warn("{} messages have expired and ended with signed evidence", ended);
            }
        } catch (RuntimeException failure) {
            // Without this the executor would never look again, and say nothing.
            LOG.warn("Cannot look after what has expired now: {}", failure.toString());
        }
    }

    @Override
    public void close() {
        watcher.shutdown();
        try {
            watcher.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
