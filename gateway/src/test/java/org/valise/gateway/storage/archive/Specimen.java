package org.valise.gateway.storage.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.valise.exchange.Code;
import org.valise.exchange.Digests;
import org.valise.exchange.Refusal;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.receipt.SignedEvidence;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.StoredMessage;
import org.valise.schemas.Priority;
import org.valise.schemas.evidence.EvidenceEvent;
import org.valise.schemas.evidence.EvidenceRecord;
import org.valise.schemas.evidence.Reason;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.header.Kind;
import org.valise.schemas.header.RoutingHeader;
import org.valise.schemas.header.RoutingHeaderXml;

/**
 * A message between members OWN, XAA, XBB and the relay XRR, and the entries that speak of it. The archive does not open
 * seals nor check signatures, so that any bytes do.
 */
record Specimen(String origin, UUID id, String text) {
    static final String OWN = "OWN";
    static final String A = "XAA";
    static final String B = "XBB";
    static final String RELAY = "XRR";
    static final Instant AT = Instant.parse("2026-03-01T12:00:00.123456Z");

    static Specimen from(String origin) {
        UUID id = UUID.randomUUID();
        return new Specimen(origin, id, "sealed " + id);
    }

    Specimen withText(String other) {
        return new Specimen(origin, id, other);
    }

    byte[] sealed() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    RoutingHeader header() {
        var to = new Addressees.Members(origin.equals(OWN) ? List.of(A, B) : List.of(OWN));
        return new RoutingHeader(id, origin, to, Priority.ROUTINE, AT, AT.plusSeconds(60), Kind.MESSAGE, 10);
    }

    byte[] term(int number) {
        return Digests.sha256((id + "term" + number).getBytes(StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }

    StoredMessage message() {
        return new StoredMessage(
                origin,
                id,
                RoutingHeaderXml.write(header()),
                sealed(),
                Digests.sha256(sealed()),
                "summary".getBytes(StandardCharsets.UTF_8),
                Digests.sha256(("document " + text).getBytes(StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.US_ASCII),
                List.of(term(1), term(2), term(1)),
                2,
                AT,
                AT.plusSeconds(60));
    }

    SignedEvidence evidence(EvidenceEvent event, String issuer) {
        var reason =
                event.isNegative() ? Optional.of(Reason.of("SEAL_BROKEN", "Send again.")) : Optional.<Reason>empty();
        var record = new EvidenceRecord(
                UUID.randomUUID(),
                event,
                id,
                origin,
                issuer,
                Optional.empty(),
                AT,
                reason,
                Digests.sha256(sealed()),
                Optional.empty());
        var to = new Addressees.Members(List.of(origin));
        var header = new RoutingHeader(
                record.eventId(), issuer, to, Priority.ROUTINE, AT, AT.plusSeconds(60), Kind.EVIDENCE, 1);
        var contents = (event.elementText() + ' ' + record.eventId()).getBytes(StandardCharsets.UTF_8);
        return new SignedEvidence(record, header, new Frame.Evidence(RoutingHeaderXml.write(header), contents));
    }

    /** To A over its own link, and to B over the relay. */
    Entry.Accepted accepted() {
        return new Entry.Accepted(
                message(),
                Map.of(A, Set.of(A), RELAY, Set.of(B)),
                evidence(EvidenceEvent.SUBMISSION_ACCEPTANCE, OWN),
                "rest");
    }

    Entry.Consigned consigned() {
        return new Entry.Consigned(message(), evidence(EvidenceEvent.CONTENT_CONSIGNMENT, OWN), RELAY);
    }

    Entry.Passed passed() {
        return new Entry.Passed(
                header(), Digests.sha256(sealed()), evidence(EvidenceEvent.RELAY_ACCEPTANCE, OWN), origin);
    }

    Entry.Noted noted(EvidenceEvent event, String issuer) {
        return new Entry.Noted(evidence(event, issuer));
    }

    Entry.HandedOver handedOver() {
        return new Entry.HandedOver(origin, id, "desk", evidence(EvidenceEvent.CONTENT_HANDOVER, OWN), RELAY);
    }

    Entry.Quarantined quarantined() {
        var reply = new Entry.Reply(evidence(EvidenceEvent.CONTENT_CONSIGNMENT_FAILURE, OWN), RELAY);
        return new Entry.Quarantined(
                RELAY,
                Optional.of(header()),
                sealed(),
                Refusal.of(Code.LINK_NOT_ENTITLED, "Not over this link."),
                Optional.of(reply),
                AT);
    }

    static Entry.Quarantined junk(String peer, int size) {
        return new Entry.Quarantined(
                peer,
                Optional.empty(),
                new byte[size],
                Refusal.of(Code.FRAME_MALFORMED, "No frame."),
                Optional.empty(),
                AT);
    }
}
