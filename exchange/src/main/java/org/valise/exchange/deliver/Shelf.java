package org.valise.exchange.deliver;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port: the archive's reading side. Thread safe. */
public interface Shelf extends Lookup {

    /** Messages from peers that no agency has taken over yet, oldest first. */
    List<Held> waiting(long after, int max);

    /** Messages from peers, taken over or not, oldest first. */
    List<Held> received(long after, int max);

    /** Messages of our own, newest first. */
    List<Held> sent(int max);

    /** Messages under a keyed term. */
    List<Held> under(byte[] term, int max);

    /** Which agency has taken over a message from a peer; empty while it waits. */
    Optional<HandOver> handOver(MessageRef message);

    /** All evidence about a message, oldest first. */
    List<Held.Proof> evidence(String origin, UUID id);

    /**
     * What the policy said about a message that it let pass at our own risk or for a life, oldest first; of most messages
     * nothing is kept.
     */
    List<String> explanations(String origin, UUID id);

    /** How many messages from peers wait for others that were sent before them, and are not in the inbox yet. */
    long heldBack();

    /** Counts by what they count, for the status screen. */
    List<Tally> tallies();

    /** Frames kept aside, newest first. */
    List<Aside> aside(int max);

    /** What was refused here, newest first: documents at our doors, frames of peers, and readers. */
    List<Refused> refused(int max);

    /** What was refused of messages with this id, newest first. */
    List<Refused> refused(UUID message, int max);

    /** Evidence kept aside because nobody knew whether its signer's key was revoked, newest first. */
    List<Unheard> unheard(int max);

    /**
     * A frame of evidence, byte for byte as the peer brought it.
     *
     * @param origin who has signed it
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Unheard(long seq, String peer, String origin, byte[] frame) {}

    /** How many messages of one direction have reached a stage. */
    record Tally(String way, String stage, long count) {}

    /**
     * A line of the audit about a refusal.
     *
     * @param where the door, the peer, or who read
     * @param origin the sender, of a frame whose header could be read
     * @param explanation of the policy; empty when the refusal is not the policy's
     */
    record Refused(
            long seq,
            Instant at,
            String where,
            Optional<String> origin,
            Optional<UUID> message,
            String code,
            String explanation) {}

    /**
     * A frame kept aside.
     *
     * @param explanation of the policy; empty when the refusal is not the policy's
     */
    record Aside(
            long seq,
            String peer,
            Optional<String> origin,
            Optional<UUID> id,
            String code,
            String explanation,
            Instant at) {}
}
