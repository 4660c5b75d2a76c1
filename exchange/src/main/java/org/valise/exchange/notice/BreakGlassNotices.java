package org.valise.exchange.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.valise.exchange.Code;
import org.valise.exchange.Digests;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.Member;
import org.valise.exchange.permit.PermittedMessage;
import org.valise.exchange.policy.Inquiry;
import org.valise.exchange.policy.Source;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.DocumentValidator;
import org.valise.schemas.document.SourceFacts;
import org.valise.schemas.document.Verdict;

/**
 * Tells the provider of every source of a break-glass release that it is passed on, before the release is recorded: who
 * breaks the glass cannot keep it from the provider. None is told before all can be. A release that is tried again tells the
 * same again, once for all. A provider whose message a source names as its own source is told too where this node may write
 * to it; otherwise the one in between, who knows it, is the one who is told. Thread safe.
 */
public final class BreakGlassNotices {
    /** What the schema lets one notice name. */
    private static final int MOST_MEMBERS = 64;

    private final NoticeWriter writer = new NoticeWriter();
    private final DocumentValidator validator;
    private final Inquiry inquiry;
    private final OwnSubmission submission;

    public BreakGlassNotices(DocumentValidator validator, Inquiry inquiry, OwnSubmission submission) {
        this.validator = validator;
        this.inquiry = inquiry;
        this.submission = submission;
    }

    /**
     * Returns when every notice is accepted; at once when the message breaks no glass or has no sources.
     *
     * @throws Refusal {@link Code#NOTICE_NOT_ACCEPTED}; the release must not go then
     */
    public void tell(PermittedMessage release) {
        if (release.valid().facts().breakGlass().isEmpty()) {
            return;
        }
        List<Notice> due = new ArrayList<>();
        for (Notice notice : notices(release)) {
            Optional<Refusal> obstacle = obstacle(notice);
            if (obstacle.isEmpty()) {
                due.add(notice);
            } else if (notice.direct()) {
                throw notAccepted(notice, obstacle.get());
            }
        }
        due.forEach(this::submit);
    }

    private List<Notice> notices(PermittedMessage release) {
        DocumentFacts facts = release.valid().facts();
        String digest = Digests.sha256(release.valid().submission().document());
        List<Notice> notices = new ArrayList<>();
        concerned(release).forEach((source, direct) -> {
            List<String> others = release.recipients().stream()
                    .map(Member::code)
                    .filter(member -> !member.equals(source.origin()))
                    .sorted()
                    .toList();
            for (int from = 0; from < others.size(); from += MOST_MEMBERS) {
                List<String> some = others.subList(from, Math.min(others.size(), from + MOST_MEMBERS));
                notices.add(new Notice(source.origin(), writer.write(facts, digest, source, some), direct));
            }
        });
        return notices;
    }

    /** The messages whose providers are told, and whether they gave them to us. */
    private static Map<SourceFacts, Boolean> concerned(PermittedMessage release) {
        Map<SourceFacts, Boolean> concerned = new LinkedHashMap<>();
        List<Source> sources = release.ruling().sources();
        sources.forEach(source -> concerned.put(source.message(), true));
        sources.stream()
                .flatMap(source -> source.held().stream())
                .flatMap(held -> held.sources().stream())
                .filter(behind -> !behind.origin().equals(release.header().from()))
                .forEach(behind -> concerned.putIfAbsent(behind, false));
        return concerned;
    }

    /** Why this notice would be refused now. */
    private Optional<Refusal> obstacle(Notice notice) {
        try {
            Verdict verdict = validator.check(notice.document());
            if (verdict instanceof Verdict.Accepted accepted) {
                inquiry.outbound(accepted.facts()).explanation().enforce();
                return Optional.empty();
            }
            return Optional.of(Refusal.of(((Verdict.Refused) verdict).findings()));
        } catch (Refusal refused) {
            return Optional.of(refused);
        }
    }

    private void submit(Notice notice) {
        try {
            submission.submit(notice.document());
        } catch (Refusal refused) {
            throw notAccepted(notice, refused);
        }
    }

    private static Refusal notAccepted(Notice notice, Refusal refused) {
        return Refusal.explained(
                Code.NOTICE_NOT_ACCEPTED.name(),
                "The notice to " + notice.provider() + " was refused: " + refused.code() + ".",
                refused.explanation());
    }
}
