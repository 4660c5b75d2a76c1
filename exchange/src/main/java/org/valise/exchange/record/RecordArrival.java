package org.valise.exchange.record;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.valise.exchange.Digests;
import org.valise.exchange.Step;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.open.OpenedMessage;
import org.valise.exchange.order.Awaited;
import org.valise.exchange.permit.PermittedArrival;
import org.valise.exchange.policy.Consent;
import org.valise.exchange.receipt.EvidenceWriter;
import org.valise.exchange.receipt.Subject;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.ReleaseFacts;
import org.valise.schemas.evidence.EvidenceEvent;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.seal.ArchiveSeal;

/**
 * Stage record of the inbound line: makes the entry that puts the message into the inbox together
 * with our signed receipt. The entry becomes true with its whole batch, in one transaction.
 */
public final class RecordArrival implements Step<PermittedArrival, Entry.Consigned> {
    private final Supplier<Federation> federation;
    private final EvidenceWriter evidence;
    private final Terms terms;
    private final ArchiveSeal archive;
    private final Clock clock;

    public RecordArrival(
            Supplier<Federation> federation, EvidenceWriter evidence, Terms terms, ArchiveSeal archive, Clock clock) {
        this.federation = federation;
        this.evidence = evidence;
        this.terms = terms;
        this.archive = archive;
        this.clock = clock;
    }

    @Override
    public Entry.Consigned apply(PermittedArrival permitted) {
        Federation directory = federation.get();
        OpenedMessage opened = permitted.valid().verified().opened();
        RoutingHeader header = opened.received().header();
        DocumentFacts facts = permitted.valid().facts();
        byte[] sealed = opened.envelope().sealed();
        StoredMessage message = new StoredMessage(
                header.from(),
                header.id(),
                opened.envelope().header(),
                sealed,
                Digests.sha256(sealed),
                archive.sealSmall(Summary.of(facts).encode()),
                terms.document(opened.contents().document()),
                terms.of(facts),
                facts.attachments().size(),
                clock.instant(),
                header.expires());
        Subject subject = new Subject(
                header.from(),
                header.id(),
                Optional.of(directory.own()),
                message.envelopeDigest(),
                Optional.of(Digests.sha256(opened.contents().signature())));
        return new Entry.Consigned(
                message,
                evidence.positive(EvidenceEvent.CONTENT_CONSIGNMENT, subject),
                opened.received().back(),
                decisions(facts, header.created()),
                permitted.ruling().breakGlass(facts),
                permitted.ruling().explanation().remark(),
                Awaited.of(permitted.valid().order(), directory, message.at()));
    }

    /**
     * Which decision is the newest, the provider's node says, not whoever typed a date into the document; and nothing was
     * decided later than it came, so that a clock that was ahead holds no later decision off.
     */
    private List<Entry.Decision> decisions(DocumentFacts facts, Instant created) {
        Instant now = clock.instant();
        Instant decided = created.isBefore(now) ? created : now;
        return facts.release()
                .flatMap(release -> release.granted().map(granted -> decisions(facts, release, granted, decided)))
                .orElse(List.of());
    }

    private List<Entry.Decision> decisions(
            DocumentFacts facts, ReleaseFacts release, boolean granted, Instant decided) {
        Consent consent = new Consent(
                facts.messageId(),
                granted,
                decided,
                release.until(),
                release.purposes(),
                release.reducedOnly(),
                release.conditional());
        return release.members().stream()
                .map(member -> new Entry.Decision(
                        terms.release(release.about(), member), granted, decided, archive.sealSmall(consent.encode())))
                .toList();
    }
}
