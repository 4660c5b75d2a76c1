package org.valise.exchange.record;

import java.util.Optional;
import java.util.UUID;

/** Port: which documents of our own were accepted. Thread safe. */
@FunctionalInterface
public interface Acceptances {

    /** What was accepted under an id of this member's; empty when nothing was. */
    Optional<Earlier> find(String origin, UUID id);

    /**
     * A document that was accepted.
     *
     * @param contentTerm keyed hash of the document
     * @param evidence the frame of our signed SubmissionAcceptance
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Earlier(byte[] contentTerm, byte[] evidence) {}
}
