package org.valise.exchange.record;

import java.util.Optional;

/**
 * What recording an entry came to.
 *
 * @param evidence the evidence's frame as it was first recorded, when the entry is a repetition
 */
@SuppressWarnings("ArrayRecordComponent")
public record Outcome(Result result, Optional<byte[]> evidence) {

    /** How the entry met what was there. */
    public enum Result {
        /** New, and now a fact. */
        RECORDED,
        /** The very same was recorded before; nothing changed, its evidence goes out again. */
        REPEATED,
        /** The id stands for other bytes; nothing changed. */
        CONFLICT,
        /** It speaks of a message that is not there; nothing changed. */
        UNKNOWN
    }

    public static Outcome of(Result result) {
        return new Outcome(result, Optional.empty());
    }
}
