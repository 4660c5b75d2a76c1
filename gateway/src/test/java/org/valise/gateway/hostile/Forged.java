package org.valise.gateway.hostile;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.valise.exchange.Digests;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.schemas.Priority;
import org.valise.schemas.evidence.EvidenceEvent;
import org.valise.schemas.evidence.EvidenceRecord;
import org.valise.schemas.evidence.EvidenceXml;
import org.valise.schemas.evidence.Reason;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.header.Kind;
import org.valise.schemas.header.RoutingHeader;

/** Evidence about a message that the honest node has sent to a member, true until something is changed in it. */
public final class Forged {
    private final Instant now;
    private String from;
    private UUID id = UUID.randomUUID();
    private UUID eventId = id;
    private EvidenceEvent event = EvidenceEvent.CONTENT_CONSIGNMENT;
    private UUID message;
    private String sender = Scene.HONEST;
    private String issuer;
    private String recipient;
    private String digest;
    private Optional<Reason> reason = Optional.empty();
    private String replaced = "";
    private String by = "";

    private Forged(Instant now, String from, UUID message, String digest) {
        this.now = now;
        this.from = from;
        this.issuer = from;
        this.recipient = from;
        this.message = message;
        this.digest = digest;
    }

    /** What the addressee could truly say about a letter. */
    public static Forged receipt(Scene scene, Letter letter, String addressee) {
        return new Forged(
                scene.federation().now(),
                addressee,
                letter.id(),
                Digests.sha256(scene.federation().sealed(Scene.HONEST, letter)));
    }

    /** In whose name it travels. */
    public Forged from(String other) {
        from = other;
        return this;
    }

    public Forged issuer(String other) {
        issuer = other;
        return this;
    }

    public Forged recipient(String other) {
        recipient = other;
        return this;
    }

    public Forged sender(String other) {
        sender = other;
        return this;
    }

    public Forged event(EvidenceEvent other) {
        event = other;
        return this;
    }

    public Forged message(UUID other) {
        message = other;
        return this;
    }

    public Forged eventId(UUID other) {
        eventId = other;
        return this;
    }

    public Forged digest(String other) {
        digest = other;
        return this;
    }

    public Forged reason(String code, String remedy) {
        reason = Optional.of(new Reason(code, Optional.of(remedy)));
        return this;
    }

    /** Writes another text than an honest node could. */
    public Forged edited(String text, String other) {
        replaced = text;
        by = other;
        return this;
    }

    public byte[] xml() {
        return new String(written(), StandardCharsets.UTF_8)
                .replace(replaced, by)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] written() {
        return EvidenceXml.write(new EvidenceRecord(
                eventId,
                event,
                message,
                sender,
                issuer,
                Optional.of(recipient),
                now,
                reason,
                digest,
                Optional.empty()));
    }

    public RoutingHeader header() {
        return new RoutingHeader(
                id,
                from,
                new Addressees.Members(List.of(Scene.HONEST)),
                Priority.ROUTINE,
                now,
                now.plus(Duration.ofDays(1)),
                Kind.EVIDENCE,
                xml().length);
    }

    public Frame.Evidence signedBy(HostilePeer signer) {
        return signer.evidence(header(), xml());
    }
}
