package org.valise.security.expiry;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says what expires soon. Knows only what it is given: a pure function of items and a moment. */
public final class ExpiryWarnings {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);
    private static final int HOURS_OF_TWO_DAYS = 48;

    private ExpiryWarnings() {}

    /** The warnings at a moment, what ends first first; nothing about what is good for longer than its longest threshold. */
    public static List<ExpiryWarning> at(Instant now, Collection<Expiring> items) {
        return items.stream()
                .sorted(Comparator.comparing(Expiring::until))
                .map(item -> warning(now, item))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ExpiryWarning> warning(Instant now, Expiring item) {
        if (!now.isBefore(item.until())) {
            return Optional.of(new ExpiryWarning(item, Duration.ZERO, text(item, "expired on")));
        }
        Duration left = Duration.between(now, item.until());
        return item.thresholds().stream()
                .filter(threshold -> left.compareTo(threshold) <= 0)
                .findFirst()
                .map(within -> new ExpiryWarning(item, within, text(item, "expires in " + words(left) + ", on")));
    }

    private static String text(Expiring item, String verb) {
        return "The " + item.kind().words() + " of " + item.whose() + " " + verb + " " + MOMENT.format(item.until())
                + ". " + item.kind().remedy();
    }

    /** Rounded down, so that nobody counts on an hour that is not there. */
    private static String words(Duration left) {
        long hours = left.truncatedTo(ChronoUnit.HOURS).toHours();
        if (hours >= HOURS_OF_TWO_DAYS) {
            return left.toDays() + " days";
        }
        if (hours < 1) {
            return "less than an hour";
        }
        return hours == 1 ? "1 hour" : hours + " hours";
    }
}
