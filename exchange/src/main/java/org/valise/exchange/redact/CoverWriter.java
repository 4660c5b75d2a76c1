package org.valise.exchange.redact;

import java.util.Comparator;
import java.util.List;
import org.valise.schemas.document.DocumentFacts;
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

/** Writes the first block of a reduced copy: as strict as the strictest input, with every message of others as a source. */
final class CoverWriter {
    private CoverWriter() {}

    static DocumentInfo info(Cover cover, List<DocumentFacts> inputs) {
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
        info.setHandling(handling(inputs));
        inputs.stream()
                .filter(input -> !input.from().equals(cover.own()))
                .map(CoverWriter::source)
                .forEach(info.getSource()::add);
        info.setPurpose(Purpose.STATISTICS);
        info.getLegalBasis().add(LegalBasis.FIREARMS_PROTOCOL);
        info.setOwnCaseReference(cover.caseReference());
        return info;
    }

    private static Handling handling(List<DocumentFacts> inputs) {
        String strictest = inputs.stream()
                .map(input -> input.handling().code())
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .name();
        Evaluation evaluation = new Evaluation();
        evaluation.setSource(SourceEvaluation.A);
        evaluation.setInformation(InformationEvaluation.fromValue("2"));
        Handling handling = new Handling();
        handling.setCode(HandlingCode.fromValue(strictest));
        handling.setEvaluation(evaluation);
        if (handling.getCode() == HandlingCode.H_3) {
            handling.setText("The restrictions of the sources apply.");
        }
        return handling;
    }

    private static MessageReference source(DocumentFacts input) {
        MessageReference source = new MessageReference();
        source.setOrigin(input.from());
        source.setMessageId(input.messageId().toString());
        return source;
    }
}
