package org.valise.exchange.receive;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What counted against one limit within one minute.
 *
 * @param peer over whose link it came
 * @param member whose limit it counts against
 * @param minute begins it
 * @param messages envelopes
 * @param bytes of envelopes and parts
 * @param evidence bytes of evidence
 */
public record Spent(String peer, String member, Instant minute, long messages, long bytes, long evidence) {

    /** Cuts the time to its minute. */
    public Spent {
        minute = minute.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Both together; they are of the same way and minute. */
    Spent plus(Spent other) {
        return new Spent(
                peer, member, minute, messages + other.messages, bytes + other.bytes, evidence + other.evidence);
    }
}
