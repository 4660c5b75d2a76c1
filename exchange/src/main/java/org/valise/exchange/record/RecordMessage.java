package org.valise.exchange.record;

import java.util.Optional;
import org.valise.exchange.Digests;
import org.valise.exchange.Step;
import org.valise.exchange.frame.FrameCodec;
import org.valise.exchange.notice.BreakGlassNotices;
import org.valise.exchange.order.Place;
import org.valise.exchange.permit.PermittedMessage;
import org.valise.exchange.receipt.EvidenceWriter;
import org.valise.exchange.receipt.SignedEvidence;
import org.valise.exchange.receipt.Subject;
import org.valise.exchange.seal.SealedMessage;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.evidence.EvidenceEvent;
import org.valise.security.seal.ArchiveSeal;

/**
 * Stage record of the outbound line. When it returns, the message survives whatever happens to this
 * process or machine, and it will be sent. The same document again gets the same answer. Before a break-glass release is
 * recorded, the providers' notices are; and before them it is clear that the release's id stands for nothing else.
 */
public final class RecordMessage implements Step<SealedMessage, Acceptance> {
    private final Ledger ledger;
    private final EvidenceWriter evidence;
    private final Terms terms;
    private final ArchiveSeal archive;
    private final Recognise recognise;
    private final BreakGlassNotices notices;

    public RecordMessage(
            Ledger ledger,
            EvidenceWriter evidence,
            Terms terms,
            ArchiveSeal archive,
            Recognise recognise,
            BreakGlassNotices notices) {
        this.ledger = ledger;
        this.evidence = evidence;
        this.terms = terms;
        this.archive = archive;
        this.recognise = recognise;
        this.notices = notices;
    }

    @Override
    public Acceptance apply(SealedMessage message) {
        PermittedMessage permitted = message.signed().permitted();
        if (permitted.valid().facts().breakGlass().isPresent()) {
            Optional<Acceptance> known = recognise.knownOrNew(permitted.valid());
            if (known.isPresent()) {
                return known.get();
            }
            notices.tell(permitted);
        }
        return record(message, permitted);
    }

    private Acceptance record(SealedMessage message, PermittedMessage permitted) {
        StoredMessage stored = stored(message);
        SignedEvidence acceptance = evidence.positive(
                EvidenceEvent.SUBMISSION_ACCEPTANCE,
                new Subject(
                        stored.origin(),
                        stored.id(),
                        Optional.empty(),
                        stored.envelopeDigest(),
                        Optional.of(Digests.sha256(message.signed().signature()))));
        Outcome outcome = ledger.recordNow(new Entry.Accepted(
                stored,
                permitted.links(),
                acceptance,
                permitted.valid().submission().door(),
                permitted.ruling().breakGlass(permitted.valid().facts()),
                permitted.ruling().explanation().remark(),
                Optional.of(new Place(
                        terms.conversation(permitted.valid().facts().conversationId()),
                        permitted.header().to(),
                        message.signed().order().after()))));
        if (outcome.result() == Outcome.Result.CONFLICT) {
            throw Recognise.duplicate(permitted.valid());
        }
        byte[] frame = outcome.evidence().orElseGet(() -> FrameCodec.write(acceptance.frame()));
        boolean repeated = outcome.result() == Outcome.Result.REPEATED;
        return new Acceptance(stored.id(), frame, repeated, permitted.valid().advice());
    }

    private StoredMessage stored(SealedMessage message) {
        PermittedMessage permitted = message.signed().permitted();
        DocumentFacts facts = permitted.valid().facts();
        return new StoredMessage(
                facts.from(),
                facts.messageId(),
                permitted.headerBytes(),
                message.sealed(),
                Digests.sha256(message.sealed()),
                archive.sealSmall(Summary.of(facts).encode()),
                terms.document(permitted.valid().submission().document()),
                terms.of(facts),
                facts.attachments().size(),
                permitted.header().created(),
                permitted.header().expires());
    }
}
