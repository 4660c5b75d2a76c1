package org.valise.exchange.expire;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Port: what in the archive has expired and has not come to its end. Thread safe. */
public interface Expiries {

    /**
     * A message of ours that somebody has not answered.
     *
     * @param header its routing header, as it was signed
     * @param envelopeDigest SHA-256 of the sealed bytes, hexadecimal
     * @param members the addressees of whom there is neither a receipt nor a refusal
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Unanswered(String origin, UUID id, byte[] header, String envelopeDigest, Set<String> members) {

        public Unanswered {
            members = Set.copyOf(members);
        }
    }

    /** A peer's message that no agency has taken over. */
    record Untaken(String origin, UUID id, String envelopeDigest) {}

    /**
     * How much ended here.
     *
     * @param unanswered messages of ours that were given up
     * @param untaken messages of peers that no agency took over in time
     */
    record Ended(long unanswered, long untaken) {}

    /** All that expired until then was looked at; never later than {@code now}, also when a clock was ahead meanwhile. */
    Instant lookedAt(Instant now);

    /** The end of the next stretch to look at: at most so late, earlier when many expire before. */
    Instant next(Instant after, Instant latest);

    /** Messages of ours that expire after one moment and not after another. */
    List<Unanswered> unanswered(Instant after, Instant until, int max);

    /** The same for messages of peers. */
    List<Untaken> untaken(Instant after, Instant until, int max);

    /** Everything that expires until then has been ended. */
    void done(Instant until);

    /** What ended since a moment. */
    Ended since(Instant moment);
}
