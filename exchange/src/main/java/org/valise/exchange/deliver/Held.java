package org.valise.exchange.deliver;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as the archive holds it, sealed.
 *
 * @param seq its place in the inbox, or of one of ours in the archive; 0 while it is held back
 * @param inbound whether it came from a peer
 * @param stage the stage it has reached here, for an inbound one
 * @param addressees how far it has come with each addressee, for an outbound one
 */
@SuppressWarnings("ArrayRecordComponent")
public record Held(
        long seq,
        boolean inbound,
        String origin,
        UUID id,
        byte[] header,
        byte[] sealed,
        byte[] summary,
        String stage,
        List<Progress> addressees,
        Instant at) {

    public Held {
        addressees = List.copyOf(addressees);
    }

    /** Whether it waits for one before it, and no agency may have it yet. */
    public boolean isHeldBack() {
        return inbound && seq == 0;
    }

    /** What names it for good. */
    public MessageRef ref() {
        return MessageRef.of(origin, id);
    }

    /**
     * How far a message has come with one addressee.
     *
     * @param code why it was refused there, if it was
     */
    public record Progress(
            String member, String stage, @Nullable String code, Instant at) {}

    /** Evidence kept about a message. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Proof(
            String event,
            String issuer,
            Instant at,
            @Nullable String code,
            byte[] header,
            byte[] contents) {}
}
