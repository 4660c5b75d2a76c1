package org.valise.exchange.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.SourceFacts;

/** A received message as it would be passed on: by us, as it is, with itself as its source. */
final class Onward {
    private Onward() {}

    static DocumentFacts of(DocumentFacts received, String own, String to, Instant now) {
        return new DocumentFacts(
                received.family(),
                received.messageId(),
                received.conversationId(),
                Optional.empty(),
                own,
                List.of(to),
                Optional.empty(),
                received.priority(),
                now,
                Optional.empty(),
                received.handling(),
                received.purpose(),
                List.of(new SourceFacts(received.from(), received.messageId())),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                received.tlp(),
                Optional.empty(),
                received.ownCaseReference(),
                received.attachments(),
                received.serialNumbers());
    }
}
