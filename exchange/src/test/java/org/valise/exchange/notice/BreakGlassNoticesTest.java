package org.valise.exchange.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.exchange.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private static final SuiteChoice SUITES = new SuiteChoice(List.of(Suite.HYBRID_1));

    private Federation federation = new TestDirectory()
            .members("XAA", "XBB", "XCC", "XDD", "XEE")
            .link("XAA", "XBB")
            .link("XAA", "XCC")
            .link("XAA", "XEE")
            .seenFrom("XAA");
    private final MemoryHoldings holdings = new MemoryHoldings().receive(given("XBB", SOURCE));
    private final List<byte[]> submitted = new ArrayList<>();

    @Test
    void tellTheProviderTheSameEachTime() {
        BreakGlassNotices notices = notices(submitted::add);
        PermittedMessage release = release(DECLARED + GLASS, "XCC");

        notices.tell(release);
        notices.tell(release);

        assertThat(submitted).hasSize(2);
        assertThat(submitted.get(0)).isEqualTo(submitted.get(1));
        DocumentFacts notice = facts(submitted.get(0));
        assertThat(notice.family()).isEqualTo(Family.BREAK_GLASS_NOTICE);
        assertThat(notice.to()).containsExactly("XBB");
        assertThat(notice.release().orElseThrow().about().messageId()).isEqualTo(SOURCE);
        assertThat(notice.release().orElseThrow().members()).containsExactly("XCC");
    }

    @Test
    void tellNobodyWhereNothingIsPassedOn() {
        BreakGlassNotices notices = notices(submitted::add);

        notices.tell(release("</Handling>" + GLASS, "XCC"));
        notices.tell(release(DECLARED + GLASS, "XBB"));
        notices.tell(release(DECLARED, "XBB"));

        assertThat(submitted).isEmpty();
    }

    @Test
    void stopTheReleaseWhenAProviderCannotBeTold() {
        BreakGlassNotices notices = notices(notice -> {
            throw Refusal.of(Code.MEMBER_SUSPENDED, "XBB is suspended.");
        });
        PermittedMessage release = release(DECLARED + GLASS, "XCC");

        assertRefused(Code.NOTICE_NOT_ACCEPTED, () -> notices.tell(release));
    }

    @Test
    void tellNobodyWhenOneOfThemCannotBeTold() {
        UUID other = UUID.randomUUID();
        holdings.receive(given("XDD", other));
        PermittedMessage release = release(DECLARED + source("XDD", other) + GLASS, "XCC");

        assertRefused(Code.NOTICE_NOT_ACCEPTED, () -> notices(submitted::add).tell(release));
        assertThat(submitted).isEmpty();
    }

    @Test
    void tellAnotherReleaseUnderTheSameIdAnew() {
        BreakGlassNotices notices = notices(submitted::add);

        notices.tell(release(DECLARED + GLASS, "XCC"));
        notices.tell(release(DECLARED + GLASS.replace("tonight", "tomorrow"), "XCC"));

        assertThat(submitted)
                .extracting(notice -> facts(notice).messageId())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void tellWhoStandsBehindTheProviderWhereItCanBeReached() {
        UUID behind = UUID.randomUUID();
        UUID unreachable = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        holdings.receive(new TestDocument(new String(document("XBB", second), StandardCharsets.UTF_8)
                        .replace("</Handling>", "</Handling>" + source("XEE", behind) + source("XDD", unreachable)))
                .facts());

        notices(submitted::add).tell(release("</Handling>" + source("XBB", second) + GLASS, "XCC"));

        assertThat(submitted)
                .extracting(notice -> facts(notice).to() + " "
                        + facts(notice).release().orElseThrow().about())
                .containsExactly("[XBB] XBB:" + second, "[XEE] XEE:" + behind);
    }

    @Test
    void nameManyMembersInSeveralNotices() {
        String[] many = IntStream.range(0, 70)
                .mapToObj(number -> "X" + (char) ('A' + number / 26) + (char) ('A' + number % 26) + "Q")
                .toArray(String[]::new);
        TestDirectory directory =
                new TestDirectory().members("XAA", "XBB").members(many).link("XAA", "XBB");
        Stream.of(many).forEach(member -> directory.link("XAA", member));
        directory.group(
                "XGR",
                "",
                Stream.concat(Stream.of("XAA", "XBB"), Stream.of(many)).toArray(String[]::new));
        federation = directory.seenFrom("XAA");

        notices(submitted::add).tell(release(DECLARED + GLASS, "(group)"));

        assertThat(submitted)
                .extracting(notice ->
                        facts(notice).release().orElseThrow().members().size())
                .containsExactly(64, 6);
        assertThat(submitted).extracting(notice -> facts(notice).messageId()).doesNotHaveDuplicates();
    }

    private BreakGlassNotices notices(OwnSubmission submission) {
        return new BreakGlassNotices(TestDocument.VALIDATOR, inquiry(), submission);
    }

    private Inquiry inquiry() {
        return new Inquiry(() -> federation, holdings, holdings, SUITES, TestMember.CLOCK);
    }

    private static DocumentFacts facts(byte[] notice) {
        return ((Verdict.Accepted) TestDocument.VALIDATOR.check(notice)).facts();
    }

    private static DocumentFacts given(String provider, UUID id) {
        return new TestDocument(new String(document(provider, id), StandardCharsets.UTF_8)).facts();
    }

    private static byte[] document(String provider, UUID id) {
        return TestDocument.feedback()
                .called(id)
                .between(provider, "XAA")
                .under("H2", "")
                .bytes();
    }

    private static String source(String provider, UUID id) {
        return "<Source><Origin>" + provider + "</Origin><MessageId>" + id + "</MessageId></Source>";
    }

    private PermittedMessage release(String after, String to) {
        TestDocument feedback = TestDocument.feedback();
        TestDocument document = (to.equals("(group)") ? feedback.toGroup("XGR") : feedback.to(to))
                .urgent()
                .with("<Purpose>STATISTICS", "<Purpose>PREVENTION")
                .with("<Code>H0</Code>", "<Code>H2</Code>")
                .with("</Handling>", after);
        return new Permit(inquiry(), SUITES, TestMember.CLOCK)
                .apply(new ValidMessage(
                        new Submission(document.bytes(), "test"), document.facts(), List.of(), List.of()));
    }
}
