package org.valise.exchange.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.exchange.Refusals.assertRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.TestDirectory;
import org.valise.exchange.TestDocument;
import org.valise.exchange.TestMember;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.permit.Permit;
import org.valise.exchange.permit.PermittedMessage;
import org.valise.exchange.policy.Inquiry;
import org.valise.exchange.policy.MemoryHoldings;
import org.valise.exchange.policy.SuiteChoice;
import org.valise.exchange.submit.Submission;
import org.valise.exchange.validate.ValidMessage;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.Family;
import org.valise.schemas.document.Verdict;
import org.valise.security.Suite;

class BreakGlassNoticesTest {
    private static final UUID SOURCE = UUID.fromString("0b6d1d0e-6f0b-4c7e-9a51-3f1d2c4b5aff");
    private static final String DECLARED =
            "</Handling><Source><Origin>XBB</Origin><MessageId>" + SOURCE + "</MessageId></Source>";
    private static final String GLASS = "<BreakGlass><Threat>IMMINENT_THREAT_TO_LIFE</Threat>"
            + "<Justification>An armed attack is announced for tonight.</Justification></BreakGlass>";

    private final Federation federation = new TestDirectory()
            .members("XAA", "XBB", "XCC")
            .link("XAA", "XBB")
            .link("XAA", "XCC")
            .seenFrom("XAA");
    private final MemoryHoldings holdings = new MemoryHoldings()
            .receive(TestDocument.feedback()
                    .with("<Member>XBB</Member>", "<Member>XZZ</Member>")
                    .from("XBB")
                    .with("<Member>XZZ</Member>", "<Member>XAA</Member>")
                    .with(TestDocument.ID.toString(), SOURCE.toString())
                    .with("<Code>H0</Code>", "<Code>H2</Code>")
                    .facts());
    private final List<byte[]> submitted = new ArrayList<>();

    @Test
    void tellTheProviderTheSameEachTime() {
        BreakGlassNotices notices = new BreakGlassNotices(submitted::add);
        PermittedMessage release = release(DECLARED + GLASS, "XCC");

        notices.tell(release);
        notices.tell(release);

        assertThat(submitted).hasSize(2);
        assertThat(submitted.get(0)).isEqualTo(submitted.get(1));
        DocumentFacts notice = ((Verdict.Accepted) TestDocument.VALIDATOR.check(submitted.get(0))).facts();
        assertThat(notice.family()).isEqualTo(Family.BREAK_GLASS_NOTICE);
        assertThat(notice.to()).containsExactly("XBB");
        assertThat(notice.release().orElseThrow().about().messageId()).isEqualTo(SOURCE);
        assertThat(notice.release().orElseThrow().members()).containsExactly("XCC");
    }

    @Test
    void tellNobodyWhereNothingIsPassedOn() {
        BreakGlassNotices notices = new BreakGlassNotices(submitted::add);

        notices.tell(release("</Handling>" + GLASS, "XCC"));
        notices.tell(release(DECLARED + GLASS, "XBB"));
        notices.tell(release(DECLARED, "XBB"));

        assertThat(submitted).isEmpty();
    }

    @Test
    void stopTheReleaseWhenAProviderCannotBeTold() {
        BreakGlassNotices notices = new BreakGlassNotices(notice -> {
            throw Refusal.of(Code.MEMBER_SUSPENDED, "XBB is suspended.");
        });
        PermittedMessage release = release(DECLARED + GLASS, "XCC");

        assertRefused(Code.NOTICE_NOT_ACCEPTED, () -> notices.tell(release));
    }

    private PermittedMessage release(String after, String to) {
        TestDocument document = TestDocument.feedback()
                .to(to)
                .urgent()
                .with("<Purpose>STATISTICS", "<Purpose>PREVENTION")
                .with("<Code>H0</Code>", "<Code>H2</Code>")
                .with("</Handling>", after);
        SuiteChoice suites = new SuiteChoice(List.of(Suite.HYBRID_1));
        Inquiry inquiry = new Inquiry(() -> federation, holdings, holdings, suites, TestMember.CLOCK);
        return new Permit(inquiry, suites, TestMember.CLOCK)
                .apply(new ValidMessage(
                        new Submission(document.bytes(), "test"), document.facts(), List.of(), List.of()));
    }
}
