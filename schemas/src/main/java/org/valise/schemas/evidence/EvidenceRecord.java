package org.valise.schemas.evidence;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.valise.schemas.Codes;
import org.valise.schemas.xml.Values;

/**
 * One statement by one node about one message (ETSI EN 319 522). It is signed elsewhere; unsigned it proves nothing.
 * Immutable.
 *
 * @param eventId id of this statement
 * @param event what happened
 * @param messageId the message spoken of
 * @param sender code of the member that sent the message
 * @param issuer code of the member that says so
 * @param recipient code of the addressee it speaks about, where it speaks about one
 * @param at when it happened, UTC, by the issuer's clock
 * @param reason why not, for a negative event
 * @param envelopeDigest SHA-256 of the sealed bytes, lower-case hexadecimal
 * @param signatureDigest SHA-256 of the sender's signature, lower-case hexadecimal; absent when the issuer cannot see it
 */
public record EvidenceRecord(
        UUID eventId,
        EvidenceEvent event,
        UUID messageId,
        String sender,
        String issuer,
        Optional<String> recipient,
        Instant at,
        Optional<Reason> reason,
        String envelopeDigest,
        Optional<String> signatureDigest) {
    public EvidenceRecord {
        Objects.requireNonNull(eventId);
        Objects.requireNonNull(event);
        Objects.requireNonNull(messageId);
        Codes.member(sender);
        Codes.member(issuer);
        recipient.ifPresent(Codes::member);
        Values.writable(at);
        if (event.isNegative() != reason.isPresent()) {
            throw new IllegalArgumentException("a negative event carries a reason, a positive one none");
        }
        Codes.sha256(envelopeDigest);
        signatureDigest.ifPresent(Codes::sha256);
    }
}
