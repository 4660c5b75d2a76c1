package org.valise.schemas.rules;

import java.util.Set;
import java.util.function.Consumer;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;

/** An acknowledgement, response, feedback or decision names the message that it answers. */
final class ReplyNamesWhatItAnswers implements Rule {
    private static final Set<String> REPLIES =
            Set.of("TraceAcknowledgement", "TraceResponse", "TraceFeedback", "ReleaseDecision");

    @Override
    public void check(Element document, Consumer<Finding> findings) {
        document.first("DocumentInfo")
                .filter(info -> REPLIES.contains(document.name())
                        && info.textOf("InReplyTo").isEmpty())
                .ifPresent(info -> findings.accept(Finding.blocking(
                        info.path() + "/InReplyTo",
                        "IN_REPLY_TO_MISSING",
                        "This document does not say what it answers.",
                        "Put the message id of what it answers in InReplyTo.")));
    }
}
