package org.valise.exchange.validate;

import java.util.List;
import java.util.UUID;
import org.valise.exchange.Identified;
import org.valise.exchange.submit.Submission;
import org.valise.schemas.Finding;
import org.valise.schemas.document.DocumentFacts;
import org.valise.security.seal.AttachmentEntry;

/**
 * A submission whose document is what its schema says, with the attachments it lists.
 *
 * @param advice findings that do not stop it
 */
public record ValidMessage(
        Submission submission, DocumentFacts facts, List<AttachmentEntry> attachments, List<Finding> advice)
        implements Identified {

    public ValidMessage {
        attachments = List.copyOf(attachments);
        advice = List.copyOf(advice);
    }

    @Override
    public UUID messageId() {
        return facts.messageId();
    }
}
