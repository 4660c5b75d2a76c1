package org.valise.gateway;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.Lasting;

/**
 * Once a minute: certificates begin and end, keys are laid into their folder, other processes of the node take editions in. What
 * an operator should know is logged once a day.
 */
final class TrustWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TrustWatch.class);

    private final Publication publication;
    private final Trust trust;
    private final Map<String, LocalDate> told = new HashMap<>();
    private final ScheduledExecutorService watcher;

    TrustWatch(String name, Publication publication, Trust trust) {
        this.publication = publication;
        this.trust = trust;
        watcher = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "trust-watch-" + name));
        var unused = watcher.scheduleWithFixedDelay(Lasting.work(this::look), 0, 1, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            publication.look();
            LocalDate today = LocalDate.ofInstant(trust.now(), ZoneOffset.UTC);
            for (String warning : TrustWarnings.of(trust)) {
                if (!today.equals(told.put(warning, today))) {
                    LOG.warn("{}", warning);
                }
            }
            told.values().removeIf(day -> !day.equals(today));
        } catch (RuntimeException failure) {
            // Without this the executor would never look again, and say nothing.
            LOG.warn("Cannot look after certificates and directory now: {}", failure.toString());
        }
    }

    @Override
    public void close() {
        watcher.shutdownNow();
    }
}
