package org.valise.exchange.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.Step;
import org.valise.exchange.attachment.PartStore;
import org.valise.exchange.submit.Submission;
import org.valise.schemas.document.AttachmentFacts;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.DocumentValidator;
import org.valise.schemas.document.Verdict;
import org.valise.security.seal.AttachmentEntry;

/** Stage validate of the outbound line: the schema, our rules, and each attachment as listed. */
public final class Validate implements Step<Submission, ValidMessage> {
    private final String own;
    private final DocumentValidator validator;
    private final PartStore parts;
    private final long attachmentLimit;

    /**
     * For one node.
     *
     * @param own this node's member, under which attachments are uploaded
     */
    public Validate(String own, DocumentValidator validator, PartStore parts, long attachmentLimit) {
        this.own = own;
        this.validator = validator;
        this.parts = parts;
        this.attachmentLimit = attachmentLimit;
    }

    @Override
    public ValidMessage apply(Submission submission) {
        Verdict verdict = validator.check(submission.document());
        if (verdict instanceof Verdict.Accepted accepted) {
            return new ValidMessage(submission, accepted.facts(), attachments(accepted.facts()), accepted.advice());
        }
        throw Refusal.of(((Verdict.Refused) verdict).findings());
    }

    /** In the order in which the document lists them, which is the order that is signed. */
    private List<AttachmentEntry> attachments(DocumentFacts facts) {
        if (facts.attachments().stream().mapToLong(AttachmentFacts::size).sum() > attachmentLimit) {
            throw Refusal.of(
                    Code.ATTACHMENTS_TOO_LARGE, "Attachments may have " + attachmentLimit + " bytes in total.");
        }
        Map<String, AttachmentEntry> unused = new HashMap<>();
        // Not under From: whose document this is, the policy says next, and with its own code.
        parts.staged(own, facts.messageId()).forEach(entry -> unused.put(entry.id(), entry));
        List<AttachmentEntry> entries = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (AttachmentFacts listed : facts.attachments()) {
            AttachmentEntry found = unused.remove(listed.id());
            if (found == null) {
                missing.add(listed.id());
            } else if (found.size() != listed.size() || !found.sha256().equalsIgnoreCase(listed.sha256())) {
                throw Refusal.of(
                        Code.ATTACHMENT_ALTERED, "Attachment " + listed.id() + " is not what the document says.");
            } else {
                entries.add(found);
            }
        }
        if (!missing.isEmpty()) {
            throw Refusal.of(Code.ATTACHMENT_MISSING, "Not uploaded: " + String.join(", ", missing) + ".");
        }
        if (!unused.isEmpty()) {
            throw Refusal.of(
                    Code.ATTACHMENT_UNLISTED, "Uploaded but not listed: " + String.join(", ", unused.keySet()) + ".");
        }
        return entries;
    }
}
