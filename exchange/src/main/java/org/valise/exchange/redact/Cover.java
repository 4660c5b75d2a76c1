package org.valise.exchange.redact;

import java.time.Instant;
import java.util.UUID;

/**
 * Who sends the reduced copy to whom.
 *
 * @param own this node's member
 * @param sentAt when, UTC
 */
public record Cover(UUID id, String own, String agency, String to, String caseReference, Instant sentAt) {}
