package org.valise.exchange.record;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.valise.exchange.Refusal;
import org.valise.exchange.receipt.SignedEvidence;
import org.valise.schemas.header.RoutingHeader;

/** One fact to be recorded, with everything that becomes true in the same transaction. */
public sealed interface Entry {

    /**
     * A submission is accepted: kept, to be sent over these links, with our signed acceptance.
     *
     * @param links peers to hand it to, each with the addressees reached through it
     */
    record Accepted(StoredMessage message, Map<String, Set<String>> links, SignedEvidence acceptance, String door)
            implements Entry {}

    /** A submission was refused; only its code is kept. */
    record Rejected(Optional<UUID> message, String code, String door, Instant at) implements Entry {}

    /**
     * A peer's message is ours: kept, in the inbox, with our signed receipt on its way.
     *
     * @param link the peer that carries the receipt back
     */
    record Consigned(StoredMessage message, SignedEvidence receipt, String link) implements Entry {}

    /**
     * A relay has passed an envelope on.
     *
     * @param link the peer that carries the relay evidence back
     */
    record Passed(RoutingHeader header, String envelopeDigest, SignedEvidence evidence, String link) implements Entry {}

    /**
     * A frame is kept aside.
     *
     * @param header its header, where one could be read
     * @param evidence what its sender is told, where there is somebody to tell
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Quarantined(
            String peer,
            Optional<RoutingHeader> header,
            byte[] frame,
            Refusal refusal,
            Optional<Reply> evidence,
            Instant at)
            implements Entry {}

    /** Evidence about a message of ours has come. */
    record Noted(SignedEvidence evidence) implements Entry {}

    /** An agency has taken a message over; its sender is told. */
    record HandedOver(String origin, UUID message, SignedEvidence handover, String link) implements Entry {}

    /** Evidence and the peer that carries it. */
    record Reply(SignedEvidence evidence, String link) {}
}
