package org.valise.schemas.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.valise.schemas.Priority;

/**
 * What a valid document says that the exchange needs. Contains confidential values, so its text form shows only the
 * family and the message id. Immutable.
 *
 * @param family kind of document
 * @param messageId chosen by the sender's system, unique for this sender
 * @param conversationId the same for a request and all that follows from it
 * @param inReplyTo message answered
 * @param from code of the sending member
 * @param to codes of the addressed members; empty when a group is addressed
 * @param group code of the addressed group
 * @param priority how soon to act
 * @param sentAt by the sender's clock, UTC
 * @param expires after which the sender no longer needs it, UTC
 * @param handling how it may be used
 * @param purpose code of the purpose for which it is sent
 * @param sources messages of other members that it names as its sources, without repeats
 * @param keepsConditionsOf ids of the decisions on release whose conditions the sender says it keeps
 * @param parentRequest the request, perhaps another member's, that led to this one
 * @param duplicateOf an earlier message that says the same
 * @param breakGlass why it is passed on without the usual permission, if it is
 * @param tlp how far a bulletin may go; empty in other documents
 * @param release what a document about a release says
 * @param ownCaseReference the sender's case
 * @param attachments in document order
 * @param serialNumbers as stamped, in document order, without repeats; what index or search needs, nothing normalised
 */
public record DocumentFacts(
        Family family,
        UUID messageId,
        UUID conversationId,
        Optional<UUID> inReplyTo,
        String from,
        List<String> to,
        Optional<String> group,
        Priority priority,
        Instant sentAt,
        Optional<Instant> expires,
        HandlingFacts handling,
        String purpose,
        List<SourceFacts> sources,
        Set<UUID> keepsConditionsOf,
        Optional<UUID> parentRequest,
        Optional<UUID> duplicateOf,
        Optional<BreakGlassFacts> breakGlass,
        Optional<Tlp> tlp,
        Optional<ReleaseFacts> release,
        String ownCaseReference,
        List<AttachmentFacts> attachments,
        List<String> serialNumbers) {
    public DocumentFacts {
        to = List.copyOf(to);
        sources = List.copyOf(sources);
        keepsConditionsOf = Set.copyOf(keepsConditionsOf);
        attachments = List.copyOf(attachments);
        serialNumbers = List.copyOf(serialNumbers);
    }

    @Override
    public String toString() {
        return family + " " + messageId;
    }
}
