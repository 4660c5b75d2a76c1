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
public record OutboxItem(long seq, String link, String origin, UUID message, Frame frame, int attachments) {}
