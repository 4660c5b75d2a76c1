package org.valise.gateway.storage.archive;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.Stage;
import org.valise.exchange.receipt.SignedEvidence;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.Entry.Accepted;
import org.valise.exchange.record.Entry.Announced;
import org.valise.exchange.record.Entry.Consigned;
import org.valise.exchange.record.Entry.GivenUp;
import org.valise.exchange.record.Entry.HandedOver;
import org.valise.exchange.record.Entry.NotTakenOver;
import org.valise.exchange.record.Entry.Noted;
import org.valise.exchange.record.Entry.Overdue;
import org.valise.exchange.record.Entry.Passed;
import org.valise.exchange.record.Entry.Quarantined;
import org.valise.exchange.record.Entry.Rejected;
import org.valise.exchange.record.Entry.Rerouted;
import org.valise.schemas.evidence.Reason;
import org.valise.schemas.header.RoutingHeader;

/**
 * One line of the audit.
 *
 * @param detail the door, the peer or the code; never a word of a document
 * @param explanation of the policy, when it has refused, or let something pass at our own risk or for a life
 */
record AuditLine(
        Instant at,
        Stage action,
        @Nullable String origin,
        @Nullable UUID id,
        String detail,
        @Nullable String explanation) {

    /** An empty text is none. */
    static @Nullable String unlessEmpty(String explanation) {
        return explanation.isEmpty() ? null : explanation;
    }

    /** What is said about an entry that was recorded. */
    static AuditLine of(Entry entry, Instant now) {
        if (entry instanceof Accepted accepted) {
            return about(now, Stage.RECORD, MessageKey.of(accepted.message()), accepted.door())
                    .because(accepted.breakGlass(), accepted.remark());
        }
        if (entry instanceof Consigned consigned) {
            return about(now, Stage.RECORD, MessageKey.of(consigned.message()), consigned.link())
                    .because(consigned.breakGlass(), consigned.remark());
        }
        if (entry instanceof Passed passed) {
            return about(now, Stage.RELAY, MessageKey.of(passed.evidence()), passed.link());
        }
        if (entry instanceof Noted noted) {
            return about(now, Stage.RECEIPT, MessageKey.of(noted.evidence()), said(noted));
        }
        if (entry instanceof Rerouted turned) {
            var message = new MessageKey(turned.origin(), turned.message());
            return about(now, Stage.SEND, message, "rerouted from " + turned.from() + " to " + turned.to());
        }
        if (entry instanceof GivenUp given) {
            return about(now, Stage.REFUSE, MessageKey.of(given.evidence()), why(given.evidence()) + " unanswered");
        }
        if (entry instanceof NotTakenOver left) {
            return about(now, Stage.REFUSE, MessageKey.of(left.failure()), why(left.failure()) + " inbox");
        }
        if (entry instanceof HandedOver taken) {
            return about(now, Stage.DELIVER, new MessageKey(taken.origin(), taken.message()), taken.link());
        }
        if (entry instanceof Announced announced) {
            var fact = announced.announcement();
            return new AuditLine(
                    announced.at(),
                    Stage.ANNOUNCE,
                    null,
                    null,
                    fact.kind() + ' ' + fact.subject() + ' ' + fact.number(),
                    null);
        }
        if (entry instanceof Rejected rejected) {
            return new AuditLine(
                    rejected.at(),
                    Stage.REFUSE,
                    null,
                    rejected.message().orElse(null),
                    rejected.code() + ' ' + rejected.door(),
                    unlessEmpty(rejected.explanation()));
        }
        if (entry instanceof Overdue) {
            return new AuditLine(now, Stage.DELIVER, null, null, "no longer held back", null);
        }
        return of((Quarantined) entry);
    }

    private static AuditLine of(Quarantined entry) {
        return new AuditLine(
                entry.at(),
                Stage.REFUSE,
                entry.header().map(RoutingHeader::from).orElse(null),
                entry.header().map(RoutingHeader::id).orElse(null),
                entry.refusal().code() + ' ' + entry.peer(),
                unlessEmpty(entry.refusal().explanation()));
    }

    private static AuditLine about(Instant at, Stage action, MessageKey message, String detail) {
        return new AuditLine(at, action, message.origin(), message.id(), detail, null);
    }

    private AuditLine because(Optional<String> breakGlass, String remark) {
        String why = Stream.of(breakGlass.orElse(""), remark)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        return new AuditLine(at, action, origin, id, detail, unlessEmpty(why));
    }

    private static String why(SignedEvidence negative) {
        return negative.record().reason().map(Reason::code).orElse("");
    }

    private static String said(Noted noted) {
        var record = noted.evidence().record();
        return record.event().elementText() + ' ' + record.issuer();
    }
}
