package org.valise.exchange.send;

import java.util.UUID;
import org.valise.exchange.frame.Frame;

/**
 * One frame that still has to reach our broker.
 *
 * @param seq its place in the order of sending
 * @param link the peer it is for
 * @param origin who sent the message, with {@code message} the name under which parts are kept
 * @param attachments how many attachments go before the frame
 */
public record OutboxItem(long seq, String link, String origin, UUID message, Frame frame, int attachments) {

    /**
     * Names this sending for good: the broker drops a second copy of it, but not a receipt that was put into the outbox
     * anew because its addressee has not seen the first. A number alone would not do: an archive that was restored from
     * a copy counts from an earlier one.
     */
    public String duplicateId() {
        return origin + '/' + message + '/' + seq;
    }
}
