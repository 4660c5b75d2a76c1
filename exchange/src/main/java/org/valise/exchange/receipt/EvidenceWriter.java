package org.valise.exchange.receipt;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.valise.exchange.Refusal;
import org.valise.exchange.frame.Frame;
import org.valise.schemas.Priority;
import org.valise.schemas.evidence.EvidenceEvent;
import org.valise.schemas.evidence.EvidenceRecord;
import org.valise.schemas.evidence.EvidenceXml;
import org.valise.schemas.evidence.Reason;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.header.Kind;
import org.valise.schemas.header.RoutingHeader;
import org.valise.schemas.header.RoutingHeaderXml;
import org.valise.security.asice.SignedManifest;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.seal.Contents;
import org.valise.security.sign.Signer;

/**
 * Makes this node's signed evidence (ETSI EN 319 522-1 events). It names ids, digests and codes and
 * never repeats a word of a document, because evidence travels signed but not sealed. Thread safe.
 */
public final class EvidenceWriter {
    /** Evidence stays worth delivering for as long as a peer may be away. */
    private static final Duration LIFE = Duration.ofDays(365);

    private final String own;
    private final Supplier<Signer> signer;
    private final CryptoProviders providers;
    private final Clock clock;

    /** The signer is asked for at each event, so that keys may change while the node runs. */
    public EvidenceWriter(String own, Supplier<Signer> signer, CryptoProviders providers, Clock clock) {
        this.own = own;
        this.signer = signer;
        this.providers = providers;
        this.clock = clock;
    }

    /** Evidence that something went well. */
    public SignedEvidence positive(EvidenceEvent event, Subject subject) {
        return write(event, subject, Optional.empty());
    }

    /** Evidence that something did not, with the code and the remedy of the refusal. */
    public SignedEvidence negative(EvidenceEvent event, Subject subject, Refusal refusal) {
        return write(event, subject, Optional.of(Reason.of(refusal.code(), refusal.remedy())));
    }

    private SignedEvidence write(EvidenceEvent event, Subject subject, Optional<Reason> reason) {
        Instant now = clock.instant();
        EvidenceRecord record = new EvidenceRecord(
                UUID.randomUUID(),
                event,
                subject.messageId(),
                subject.origin(),
                own,
                subject.recipient(),
                now,
                reason,
                subject.envelopeDigest(),
                subject.signatureDigest());
        byte[] xml = EvidenceXml.write(record);
        RoutingHeader header = new RoutingHeader(
                record.eventId(),
                own,
                new Addressees.Members(List.of(subject.origin())),
                Priority.ROUTINE,
                now,
                now.plus(LIFE),
                Kind.EVIDENCE,
                xml.length);
        byte[] headerBytes = RoutingHeaderXml.write(header);
        byte[] signature = signer.get()
                .sign(SignedManifest.of(headerBytes, xml, List.of(), providers).bytes());
        return new SignedEvidence(
                record, header, new Frame.Evidence(headerBytes, new Contents(signature, xml, List.of()).encode()));
    }
}
