package org.valise.exchange.reroute;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.valise.exchange.Stage;

/** Port: what of our own was recorded and has not come to its end, and by which links it goes. Thread safe. */
public interface Underway {

    /**
     * A message of ours.
     *
     * @param seq its place in the archive
     * @param header its routing header, as it was signed
     * @param legs one for each addressee that has neither a receipt nor a refusal that counts
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Message(long seq, String origin, UUID id, byte[] header, List<Leg> legs) {

        public Message {
            legs = List.copyOf(legs);
        }
    }

    /** How far a message is with one addressee, and the peer to whom it was or will be handed for that. */
    record Leg(String member, String link, Stage stage) {}

    /** Evidence for a member that has not reached our broker yet and is to go over this link. */
    record Waiting(String link, String member) {}

    /**
     * Messages that have not expired and of which some addressee has neither receipt nor refusal, oldest first.
     *
     * @param after a place in the archive
     * @param max how many messages; fewer are the last
     * @param refusedSince refusals later than this do not count when they are for the way alone: somebody on the way before
     *     went by the edition of today
     */
    List<Message> after(long after, int max, Instant refusedSince);

    /** What evidence waits, each pair once. */
    List<Waiting> evidence();

    /** The evidence that waits so goes over this link from now on, in its order. */
    void turn(Waiting evidence, String link);

    /** Whether this message of ours goes to nobody over this link any more; false when it is not in the archive. */
    boolean isTurnedFrom(String link, String origin, UUID id);
}
