package org.valise.exchange.receipt;

import java.util.UUID;
import org.valise.exchange.Identified;
import org.valise.exchange.frame.Frame;
import org.valise.schemas.evidence.EvidenceRecord;
import org.valise.schemas.header.RoutingHeader;

/**
 * Evidence with its issuer's signature, ready to be kept and sent.
 *
 * @param header whom it travels to
 * @param frame the bytes that are kept and sent
 */
public record SignedEvidence(EvidenceRecord record, RoutingHeader header, Frame.Evidence frame) implements Identified {
    /** The message that it speaks of; under its own id it only travels. */
    @Override
    public UUID messageId() {
        return record.messageId();
    }
}
