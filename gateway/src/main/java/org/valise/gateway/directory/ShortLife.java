package org.valise.gateway.directory;

import java.time.Duration;
import java.util.Optional;
import org.valise.schemas.v1.Directory;

/** Says it when an edition ends so soon after its issue that nodes cannot warn in time. */
public final class ShortLife {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private ShortLife() {}

    /** A note for whoever signs it; empty for an edition that lives for a week or longer. */
    public static Optional<String> note(Directory edition) {
        Duration life = Duration.between(edition.getIssued(), edition.getExpires());
        if (life.compareTo(WEEK) >= 0) {
            return Optional.empty();
        }
        String words = life.compareTo(TWO_DAYS) >= 0 ? life.toDays() + " days" : life.toHours() + " hours";
        return Optional.of(
                "NOTE: this edition lives for " + words + " only, less than a week. When it ends, nobody can send"
                        + " anything until the next one is in force everywhere: have that signed before "
                        + edition.getExpires() + ", or give this one a longer life.");
    }
}
