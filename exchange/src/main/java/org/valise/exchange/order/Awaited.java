package org.valise.exchange.order;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.valise.exchange.directory.Federation;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.order.Predecessor;

/**
 * A message that a receiver waits for, of the same sender as the one that it holds back.
 *
 * @param until when it waits no longer
 */
public record Awaited(UUID message, Instant until) {
    /**
     * How long a message is held back at most. What comes later than this after what followed it is delivered late rather than
     * never, and no sender and no relay can stop a conversation for longer.
     */
    public static final Duration PATIENCE = Duration.ofHours(1);

    /** What a message must wait for here: of what comes before it, what came or comes to us. */
    public static List<Awaited> of(Order order, Federation directory, Instant now) {
        return order.after().stream()
                .filter(before -> reaches(before.to(), directory))
                .map(before -> new Awaited(before.message(), until(before, now)))
                .distinct()
                .toList();
    }

    private static Instant until(Predecessor before, Instant now) {
        Instant patience = now.plus(PATIENCE);
        return before.expires().isBefore(patience) ? before.expires() : patience;
    }

    private static boolean reaches(Addressees to, Federation directory) {
        return to instanceof Addressees.Members members
                ? members.codes().contains(directory.own())
                : directory.groups().stream()
                        .anyMatch(group -> group.code().equals(((Addressees.Group) to).code())
                                && group.members().contains(directory.own()));
    }
}
