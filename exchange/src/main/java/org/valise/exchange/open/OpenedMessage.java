package org.valise.exchange.open;

import java.util.UUID;
import org.valise.exchange.Identified;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.receive.Received;
import org.valise.security.Suite;
import org.valise.security.seal.Contents;

/** An envelope whose seal was whole and meant for us. Nobody has vouched for its contents yet. */
public record OpenedMessage(Received received, Frame.Envelope envelope, Contents contents, Suite suite)
        implements Identified {
    @Override
    public UUID messageId() {
        return received.messageId();
    }
}
