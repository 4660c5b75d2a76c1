package org.valise.exchange.receipt;

import java.time.Clock;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.Step;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.receive.Received;
import org.valise.exchange.verify.SignatureCheck;
import org.valise.schemas.MalformedXml;
import org.valise.schemas.evidence.EvidenceRecord;
import org.valise.schemas.evidence.EvidenceXml;
import org.valise.security.SecurityRefusal;
import org.valise.security.seal.Contents;

/**
 * Stage receipt at the message's sender: the evidence is signed by the member that issues it, and it
 * speaks of a message of ours. Whether it names the bytes that we sent is decided where it is recorded.
 */
public final class CheckEvidence implements Step<Received, SignedEvidence> {
    private final String own;
    private final SignatureCheck signatures;
    private final Clock clock;

    public CheckEvidence(String own, SignatureCheck signatures, Clock clock) {
        this.own = own;
        this.signatures = signatures;
        this.clock = clock;
    }

    @Override
    public SignedEvidence apply(Received received) {
        if (!(received.frame() instanceof Frame.Evidence frame)) {
            throw Refusal.of(Code.FRAME_MALFORMED, "Only evidence can be noted.");
        }
        Contents contents;
        try {
            contents = Contents.decode(frame.contents());
        } catch (SecurityRefusal refusal) {
            throw Refusal.of(refusal);
        }
        // Protocol, section 7: evidence has none, and what nobody looks at is room for something hidden.
        if (!contents.attachments().isEmpty()) {
            throw Refusal.of(Code.FRAME_MALFORMED, "Evidence lists an attachment.");
        }
        signatures.check(received.header().from(), frame.header(), contents, clock.instant());
        EvidenceRecord record;
        try {
            record = EvidenceXml.read(contents.document());
        } catch (MalformedXml malformed) {
            throw Refusal.of(Code.FRAME_MALFORMED, malformed.finding().message());
        }
        // A member may speak for itself only: nobody acknowledges receipt in another's name.
        if (!record.issuer().equals(received.header().from())
                || !record.sender().equals(own)
                || !record.eventId().equals(received.header().id())) {
            throw Refusal.of(
                    Code.EVIDENCE_UNLIKE_MESSAGE, "Issuer, sender or id differ from those it travelled under.");
        }
        return new SignedEvidence(record, received.header(), frame);
    }
}
