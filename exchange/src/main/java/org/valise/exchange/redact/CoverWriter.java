package org.valise.exchange.redact;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.HandlingFacts;
import org.valise.schemas.document.RestrictionFacts;
import org.valise.schemas.document.SourceFacts;
import org.valise.schemas.v1.Correspondent;
import org.valise.schemas.v1.DocumentInfo;
import org.valise.schemas.v1.Evaluation;
import org.valise.schemas.v1.Handling;
import org.valise.schemas.v1.HandlingCode;
import org.valise.schemas.v1.InformationEvaluation;
import org.valise.schemas.v1.LegalBasis;
import org.valise.schemas.v1.MessageReference;
import org.valise.schemas.v1.Nothing;
import org.valise.schemas.v1.PriorityWithReason;
import org.valise.schemas.v1.Purpose;
import org.valise.schemas.v1.Recipient;
import org.valise.schemas.v1.Recipients;
import org.valise.schemas.v1.SourceEvaluation;

/**
 * Writes the first block of a reduced copy: as strict as all its inputs together, no better evaluated than the worst of
 * them, and with every message of others as a source.
 */
final class CoverWriter {
    private CoverWriter() {}

    /** @param binding the restrictions of those inputs that bind us */
    static DocumentInfo info(
            Cover cover, List<DocumentFacts> inputs, List<RestrictionFacts> binding, Collection<SourceFacts> sources) {
        DocumentInfo info = new DocumentInfo();
        info.setMessageId(cover.id().toString());
        info.setConversationId(cover.id().toString());
        Correspondent from = new Correspondent();
        from.setMember(cover.own());
        from.setAgency(cover.agency());
        info.setFrom(from);
        Recipient recipient = new Recipient();
        recipient.setMember(cover.to());
        Recipients to = new Recipients();
        to.getRecipient().add(recipient);
        info.setTo(to);
        info.setSentAt(cover.sentAt());
        info.setLanguage("en");
        PriorityWithReason priority = new PriorityWithReason();
        priority.setRoutine(new Nothing());
        info.setPriority(priority);
        info.setHandling(handling(inputs, binding));
        sources.stream().map(CoverWriter::source).forEach(info.getSource()::add);
        info.setPurpose(Purpose.STATISTICS);
        info.getLegalBasis().add(LegalBasis.FIREARMS_PROTOCOL);
        info.setOwnCaseReference(cover.caseReference());
        return info;
    }

    private static Handling handling(List<DocumentFacts> inputs, List<RestrictionFacts> binding) {
        Handling handling = new Handling();
        handling.setCode(
                HandlingCode.fromValue(worst(inputs, input -> input.code().name())));
        Evaluation evaluation = new Evaluation();
        evaluation.setSource(SourceEvaluation.fromValue(worst(inputs, HandlingFacts::source)));
        evaluation.setInformation(InformationEvaluation.fromValue(worst(inputs, HandlingFacts::information)));
        handling.setEvaluation(evaluation);
        handling.setRestrictions(Limits.of(binding));
        if (handling.getCode() == HandlingCode.H_3) {
            handling.setText("The restrictions of the sources apply.");
        }
        return handling;
    }

    /** The codes are written so that the last in the alphabet is the strictest, or the least reliable. */
    private static String worst(List<DocumentFacts> inputs, Function<HandlingFacts, String> code) {
        return inputs.stream()
                .map(input -> code.apply(input.handling()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static MessageReference source(SourceFacts message) {
        MessageReference source = new MessageReference();
        source.setOrigin(message.origin());
        source.setMessageId(message.messageId().toString());
        return source;
    }
}
