package org.valise.exchange.permit;

import java.time.Clock;
import java.util.List;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.Step;
import org.valise.exchange.policy.Inquiry;
import org.valise.exchange.policy.RuleBook;
import org.valise.exchange.policy.Ruling;
import org.valise.exchange.validate.ValidArrival;
import org.valise.schemas.document.AttachmentFacts;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.seal.AttachmentEntry;
import org.valise.security.seal.Contents;

/**
 * Stage permit of the inbound line: the signed document says the same as the header it travelled under, its attachments are
 * those that came, it has not expired, and no rule of {@link RuleBook#INBOUND} fails.
 */
public final class PermitArrival implements Step<ValidArrival, PermittedArrival> {
    private final Inquiry inquiry;
    private final long attachmentLimit;
    private final Clock clock;

    public PermitArrival(Inquiry inquiry, long attachmentLimit, Clock clock) {
        this.inquiry = inquiry;
        this.attachmentLimit = attachmentLimit;
        this.clock = clock;
    }

    @Override
    public PermittedArrival apply(ValidArrival valid) {
        RoutingHeader header = valid.verified().opened().received().header();
        DocumentFacts facts = valid.facts();
        if (!facts.messageId().equals(header.id())
                || !facts.from().equals(header.from())
                || !Addressed.to(facts).equals(header.to())
                || facts.priority() != header.priority()) {
            throw Refusal.of(Code.DOCUMENT_UNLIKE_HEADER, "Id, sender, addressee or priority differ.");
        }
        if (!header.expires().isAfter(clock.instant())) {
            throw Refusal.of(Code.MESSAGE_EXPIRED, "It expired at " + header.expires() + ".");
        }
        checkAttachments(
                facts.attachments(), valid.verified().opened().contents().attachments());
        checkSize(header, valid.verified().opened().contents());
        Ruling ruling = inquiry.inbound(facts, valid.verified().signature().certificate());
        ruling.explanation().enforce();
        return new PermittedArrival(valid, ruling);
    }

    /** Relays and brokers plan by the size that the header claims: a sender may not deceive them unseen. */
    private static void checkSize(RoutingHeader header, Contents contents) {
        long size = contents.document().length;
        for (AttachmentEntry attachment : contents.attachments()) {
            size += attachment.size();
        }
        if (header.size() != size) {
            throw Refusal.of(
                    Code.DOCUMENT_UNLIKE_HEADER,
                    "The header says " + header.size() + " bytes, and there are " + size + ".");
        }
    }

    private void checkAttachments(List<AttachmentFacts> listed, List<AttachmentEntry> came) {
        boolean same = listed.size() == came.size()
                && listed.stream()
                        .allMatch(fact -> came.stream()
                                .anyMatch(entry -> entry.id().equals(fact.id())
                                        && entry.size() == fact.size()
                                        && entry.sha256().equalsIgnoreCase(fact.sha256())));
        if (!same) {
            throw Refusal.of(Code.ATTACHMENT_ALTERED, "The attachments are not those that the document lists.");
        }
        if (came.stream().mapToLong(AttachmentEntry::size).sum() > attachmentLimit) {
            throw Refusal.of(
                    Code.ATTACHMENTS_TOO_LARGE, "Attachments may have " + attachmentLimit + " bytes in total.");
        }
    }
}
