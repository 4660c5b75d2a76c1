package org.valise.gateway;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Once a minute: certificates begin and end, keys are laid into their folder, other processes of the node take editions in. */
final class TrustWatch implements AutoCloseable {
    private static final long MINUTES = 1;

    private final ScheduledExecutorService watcher;

    TrustWatch(String name, Publication publication) {
        watcher = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "trust-watch-" + name));
        var unused = watcher.scheduleWithFixedDelay(publication::look, MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    @Override
    public void close() {
        watcher.shutdownNow();
    }
}
