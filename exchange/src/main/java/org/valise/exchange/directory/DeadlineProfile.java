package org.valise.exchange.directory;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Within what time answers are due, counted from receipt. Data of the directory: the instruments themselves set no days.
 *
 * @param within by kind of document and priority, see {@link #key}
 */
public record DeadlineProfile(String id, Map<String, Duration> within) {

    public DeadlineProfile {
        within = Map.copyOf(within);
    }

    /** The time for an answer to such a document; empty when none is set. */
    public Optional<Duration> of(String family, String priority) {
        return Optional.ofNullable(within.get(key(family, priority)));
    }

    static String key(String family, String priority) {
        return family + " " + priority;
    }
}
