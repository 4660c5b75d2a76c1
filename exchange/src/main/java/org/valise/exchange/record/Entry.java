package org.valise.exchange.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.valise.exchange.Refusal;
import org.valise.exchange.order.Awaited;
import org.valise.exchange.order.Place;
import org.valise.exchange.receipt.SignedEvidence;
import org.valise.exchange.trust.Announcement;
import org.valise.schemas.header.RoutingHeader;

/** One fact to be recorded, with everything that becomes true in the same transaction. */
public sealed interface Entry {

    /**
     * A submission is accepted: kept, to be sent over these links, with our signed acceptance.
     *
     * @param links peers to hand it to, each with the addressees reached through it
     * @param breakGlass for the audit, when a life was at stake: the justification's digest and the rules set aside
     * @param remark for the audit, when something is at our own risk: the policy's explanation; otherwise empty
     * @param place in its conversation; empty when nothing shall follow it
     */
    record Accepted(
            StoredMessage message,
            Map<String, Set<String>> links,
            SignedEvidence acceptance,
            String door,
            Optional<String> breakGlass,
            String remark,
            Optional<Place> place)
            implements Entry {

        /** Accepted without break-glass, and outside any conversation. */
        public Accepted(StoredMessage message, Map<String, Set<String>> links, SignedEvidence acceptance, String door) {
            this(message, links, acceptance, door, Optional.empty(), "", Optional.empty());
        }
    }

    /**
     * A submission was refused; only its code is kept, and why.
     *
     * @param explanation of the policy; empty when the refusal is not the policy's
     */
    record Rejected(Optional<UUID> message, String code, String door, Instant at, String explanation) implements Entry {

        /** Refused by another stage than the policy. */
        public Rejected(Optional<UUID> message, String code, String door, Instant at) {
            this(message, code, door, at, "");
        }
    }

    /**
     * A peer's message is ours: kept, in the inbox, with our signed receipt on its way.
     *
     * @param link the peer that carries the receipt back
     * @param decisions on release that the message brings
     * @param breakGlass for the audit, when its sender says that a life is at stake: what was set aside for it here
     * @param remark for the audit, when something is at our own risk: the policy's explanation; otherwise empty
     * @param after what must be in the inbox before it
     */
    record Consigned(
            StoredMessage message,
            SignedEvidence receipt,
            String link,
            List<Decision> decisions,
            Optional<String> breakGlass,
            String remark,
            List<Awaited> after)
            implements Entry {

        public Consigned {
            decisions = List.copyOf(decisions);
            after = List.copyOf(after);
        }

        /** A message that decides nothing. */
        public Consigned(StoredMessage message, SignedEvidence receipt, String link) {
            this(message, receipt, link, List.of());
        }

        /** A message without break-glass and without risk, which waits for no other. */
        public Consigned(StoredMessage message, SignedEvidence receipt, String link, List<Decision> decisions) {
            this(message, receipt, link, decisions, Optional.empty(), "", List.of());
        }
    }

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

    /**
     * A message of ours goes to some of its addressees another way, and is sent anew. Counts for those only who have neither a
     * receipt nor a refusal but for the way.
     *
     * @param from the link by which it went to them until now
     * @param to the link by which it goes from now on
     */
    record Rerouted(String origin, UUID message, Set<String> members, String from, String to) implements Entry {

        public Rerouted {
            members = Set.copyOf(members);
        }
    }

    /** An agency has taken a message over; its sender is told. */
    record HandedOver(String origin, UUID message, String agency, SignedEvidence handover, String link)
            implements Entry {}

    /**
     * A message of ours has expired, and these addressees have answered nothing: it is sent no more. Counts for those only who
     * have neither a receipt nor a refusal. A receipt that comes later overrules it.
     */
    record GivenUp(SignedEvidence evidence, Set<String> members) implements Entry {

        public GivenUp {
            members = Set.copyOf(members);
        }
    }

    /**
     * A peer's message has expired, and no agency has taken it over: none can any more, and its sender is told.
     *
     * @param link the peer that carries the evidence; empty when no way leads back now
     */
    record NotTakenOver(SignedEvidence failure, Optional<String> link) implements Entry {}

    /**
     * A provider's decision on the release of one message to one member. The newest one counts.
     *
     * @param key keyed hash of message and member: nobody reads from the archive what may be passed to whom
     * @param decided when the provider's node sent it, at the latest when it came here
     * @param consent all of it, sealed for this node
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Decision(byte[] key, boolean granted, Instant decided, byte[] consent) {}

    /**
     * A fact of trust comes into force and is passed on. The very same again is passed on again.
     *
     * @param links peers to hand it to
     */
    record Announced(Announcement announcement, Set<String> links, Instant at) implements Entry {

        public Announced {
            links = Set.copyOf(links);
        }
    }

    /**
     * What waits in vain for those before it waits no longer.
     *
     * @param now what was to wait until then, or less long
     */
    record Overdue(Instant now) implements Entry {}

    /** Evidence and the peer that carries it. */
    record Reply(SignedEvidence evidence, String link) {}
}
