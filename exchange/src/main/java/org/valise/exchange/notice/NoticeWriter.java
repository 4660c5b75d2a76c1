package org.valise.exchange.notice;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.valise.schemas.document.BreakGlassFacts;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.DocumentXml;
import org.valise.schemas.document.SourceFacts;
import org.valise.schemas.v1.BreakGlassNotice;
import org.valise.schemas.v1.Correspondent;
import org.valise.schemas.v1.DocumentInfo;
import org.valise.schemas.v1.Evaluation;
import org.valise.schemas.v1.Handling;
import org.valise.schemas.v1.HandlingCode;
import org.valise.schemas.v1.InformationEvaluation;
import org.valise.schemas.v1.LegalBasis;
import org.valise.schemas.v1.MessageReference;
import org.valise.schemas.v1.PriorityWithReason;
import org.valise.schemas.v1.Purpose;
import org.valise.schemas.v1.Recipient;
import org.valise.schemas.v1.Recipients;
import org.valise.schemas.v1.ReleaseTo;
import org.valise.schemas.v1.SourceEvaluation;
import org.valise.schemas.v1.Threat;
import org.valise.schemas.v1.Urgency;

/** Writes the notice of a release. All of it follows from the release, so that the same release gives the same bytes. */
final class NoticeWriter {
    private final DocumentXml format = new DocumentXml();

    /**
     * @param digest of the release's bytes: another release gives another notice, also under an id that was refused before
     */
    byte[] write(DocumentFacts release, String digest, SourceFacts source, List<String> passedTo) {
        BreakGlassFacts glass = release.breakGlass().orElseThrow();
        BreakGlassNotice notice = new BreakGlassNotice();
        notice.setDocumentInfo(info(release, source, id(digest, source, passedTo)));
        MessageReference about = new MessageReference();
        about.setOrigin(source.origin());
        about.setMessageId(source.messageId().toString());
        notice.setAbout(about);
        notice.setRelease(release.messageId().toString());
        ReleaseTo members = new ReleaseTo();
        members.getMember().addAll(passedTo);
        notice.setPassedTo(members);
        notice.setPassedAt(release.sentAt());
        notice.setThreat(Threat.valueOf(glass.threat()));
        notice.setJustification(glass.justification());
        return format.write(notice);
    }

    private static String id(String digest, SourceFacts source, List<String> passedTo) {
        String all = "break-glass " + digest + " " + source + " " + String.join(" ", passedTo);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static DocumentInfo info(DocumentFacts release, SourceFacts source, String id) {
        DocumentInfo info = new DocumentInfo();
        info.setMessageId(id);
        info.setConversationId(id);
        Correspondent from = new Correspondent();
        from.setMember(release.from());
        from.setAgency("Node of " + release.from());
        info.setFrom(from);
        Recipient provider = new Recipient();
        provider.setMember(source.origin());
        Recipients to = new Recipients();
        to.getRecipient().add(provider);
        info.setTo(to);
        info.setSentAt(release.sentAt());
        info.setLanguage("en");
        info.setPriority(urgent());
        info.setHandling(handling());
        info.setPurpose(Purpose.valueOf(release.purpose()));
        info.getLegalBasis().add(LegalBasis.BILATERAL);
        info.setOwnCaseReference(release.ownCaseReference());
        return info;
    }

    private static PriorityWithReason urgent() {
        Urgency urgency = new Urgency();
        urgency.setJustification("Your information was passed on because a life is at stake.");
        PriorityWithReason priority = new PriorityWithReason();
        priority.setUrgent(urgency);
        return priority;
    }

    private static Handling handling() {
        Evaluation evaluation = new Evaluation();
        evaluation.setSource(SourceEvaluation.A);
        evaluation.setInformation(InformationEvaluation.fromValue("1"));
        Handling handling = new Handling();
        handling.setCode(HandlingCode.H_2);
        handling.setEvaluation(evaluation);
        return handling;
    }
}
