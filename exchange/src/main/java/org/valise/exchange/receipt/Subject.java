package org.valise.exchange.receipt;

import java.util.Optional;
import java.util.UUID;

/**
 * What evidence speaks about.
 *
 * @param origin the member that sent the message, to whom the evidence goes
 * @param recipient the addressee it speaks of, where it speaks of one
 * @param envelopeDigest SHA-256 of the sealed bytes, lower case hexadecimal
 * @param signatureDigest SHA-256 of the sender's signature, where it could be seen
 */
public record Subject(
        String origin,
        UUID messageId,
        Optional<String> recipient,
        String envelopeDigest,
        Optional<String> signatureDigest) {}
