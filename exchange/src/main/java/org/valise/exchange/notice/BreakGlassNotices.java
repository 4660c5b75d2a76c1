package org.valise.exchange.notice;

import java.util.List;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.Member;
import org.valise.exchange.permit.PermittedMessage;
import org.valise.exchange.policy.Source;

/**
 * Tells the provider of every source of a break-glass release that it is passed on, before the release is recorded: who
 * breaks the glass cannot keep it from the provider. A release that is tried again tells the same again, once for all.
 * Thread safe.
 */
public final class BreakGlassNotices {
    private final NoticeWriter writer = new NoticeWriter();
    private final OwnSubmission submission;

    public BreakGlassNotices(OwnSubmission submission) {
        this.submission = submission;
    }

    /**
     * Returns when every provider's notice is accepted; at once when the message breaks no glass or has no sources.
     *
     * @throws Refusal {@link Code#NOTICE_NOT_ACCEPTED}; the release must not go then
     */
    public void tell(PermittedMessage release) {
        if (release.valid().facts().breakGlass().isEmpty()) {
            return;
        }
        for (Source source : release.ruling().sources()) {
            List<String> others = release.recipients().stream()
                    .map(Member::code)
                    .filter(member -> !member.equals(source.provider()))
                    .sorted()
                    .toList();
            if (!others.isEmpty()) {
                tell(source, writer.write(release.valid().facts(), source.message(), others));
            }
        }
    }

    private void tell(Source source, byte[] notice) {
        try {
            submission.submit(notice);
        } catch (Refusal refused) {
            throw Refusal.explained(
                    Code.NOTICE_NOT_ACCEPTED.name(),
                    "The notice to " + source.provider() + " was refused: " + refused.code() + ".",
                    refused.explanation());
        }
    }
}
