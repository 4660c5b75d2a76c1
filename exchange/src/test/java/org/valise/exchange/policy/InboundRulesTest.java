package org.valise.exchange.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.exchange.policy.TestPolicy.ALLOWED;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.valise.exchange.TestDirectory;
import org.valise.exchange.TestDocument;
import org.valise.exchange.TestMember;
import org.valise.schemas.document.Family;
import org.valise.schemas.header.Addressees;

/** What a member may not send us, each for one reason. XAA writes to XBB, which asks. */
class InboundRulesTest {
    private static final UUID ASKED = UUID.fromString("0b6d1d0e-6f0b-4c7e-9a51-3f1d2c4b5a03");

    @Test
    void takesWhatIsInOrder() {
        assertThat(xbb(directory()).inbound(feedback())).isEqualTo(ALLOWED);
    }

    @Test
    void takesNothingOnceTheDirectoryHasExpired() {
        TestPolicy late = new TestPolicy(directory(), "XBB", Clock.offset(TestMember.CLOCK, Duration.ofDays(2)));

        assertThat(late.inbound(feedback())).isEqualTo("DIRECTORY_EXPIRED");
    }

    @Test
    void takesNothingFromASuspendedMember() {
        assertThat(xbb(directory().suspended("XAA")).inbound(feedback())).isEqualTo("MEMBER_SUSPENDED");
    }

    @Test
    void takesNothingThatNobodyAgreedOn() {
        TestPolicy xbb = xbb(directory().agreeing(Family.TRACE_REQUEST, "H0"));

        assertThat(xbb.inbound(feedback())).isEqualTo("NOT_AGREED");
        assertThat(xbb.inbound(TestDocument.example("release-request").between("XAA", "XBB")))
                .isEqualTo("RELEASE_UNFOUNDED");
    }

    @Test
    void takesNoOtherHandlingThanAgreed() {
        TestPolicy xbb = xbb(directory().agreeing(Family.TRACE_FEEDBACK, "H1", "H2"));

        assertThat(xbb.inbound(feedback())).isEqualTo("HANDLING_NOT_AGREED");
        assertThat(xbb.inbound(feedback().under("H2", ""))).isEqualTo(ALLOWED);
    }

    @Test
    void letsAgreementsYieldToALifeOnlyWhereInformationOfOthersIsPassedOn() {
        TestPolicy xbb = xbb(directory().agreeing(Family.TRACE_REQUEST, "H0"));
        TestDocument source = TestDocument.feedback().called(UUID.randomUUID()).between("XCC", "XAA");

        assertThat(xbb.inbound(feedback().breakingGlass())).isEqualTo("NOT_AGREED");
        assertThat(xbb.inbound(feedback().from(source.facts()).breakingGlass())).isEqualTo(ALLOWED);
        assertThat(xbb.explainInbound(feedback().from(source.facts()).breakingGlass())
                        .overridden())
                .containsExactly("agreement covers the document");
    }

    @Test
    void takesAReplyFromWhomItAskedOnly() {
        TestPolicy xbb = xbb(directory());
        xbb.holdings().send(ASKED, new Addressees.Members(List.of("XCC")));

        assertThat(xbb.inbound(feedback())).isEqualTo("REPLY_UNLIKE_MESSAGE");
        assertThat(xbb.inbound(feedback().between("XCC", "XBB"))).isEqualTo(ALLOWED);
    }

    @Test
    void takesAReplyFromTheGroupItAsked() {
        TestPolicy xbb = xbb(directory().group("XGR", "", "XBB", "XCC"));
        xbb.holdings().send(ASKED, new Addressees.Group("XGR"));

        assertThat(xbb.inbound(feedback())).isEqualTo("REPLY_UNLIKE_MESSAGE");
        assertThat(xbb.inbound(feedback().between("XCC", "XBB"))).isEqualTo(ALLOWED);
    }

    @Test
    void takesNothingFromTheFuture() {
        TestDocument tomorrow = sentAt(TestMember.NOW.plus(Duration.ofDays(1)).toString());
        TestDocument later =
                sentAt(TestMember.NOW.plus(Duration.ofDays(1)).plusSeconds(1).toString());

        assertThat(xbb(directory()).inbound(tomorrow)).isEqualTo(ALLOWED);
        assertThat(xbb(directory()).inbound(later)).isEqualTo("DATED_AHEAD");
    }

    @Test
    void takesNothingThatShouldHaveBeenDeleted() {
        assertThat(xbb(directory()).inbound(feedback().under("H1", "<RetainUntil>2026-05-31</RetainUntil>")))
                .isEqualTo("RETENTION_ENDED");
        assertThat(xbb(directory()).inbound(feedback().under("H1", "<RetainUntil>2026-06-01</RetainUntil>")))
                .isEqualTo(ALLOWED);
    }

    @Test
    void takesNothingThatHasExpired() {
        assertThat(xbb(directory()).inbound(feedback().expiring(TestMember.NOW)))
                .isEqualTo("MESSAGE_EXPIRED");
    }

    @Test
    void sendsToAGroupThatNeedsToKnowOnlyToItsMembers() {
        TestPolicy xaa = new TestPolicy(directory().group("XGR", "", "XAA", "XCC"), "XAA");
        TestDocument limited = feedback().under("H2", "<NeedToKnow>XGR</NeedToKnow>");

        assertThat(xaa.outbound(limited)).isEqualTo("NEED_TO_KNOW");
        assertThat(xaa.outbound(limited.between("XAA", "XCC"))).isEqualTo(ALLOWED);
        assertThat(xaa.outbound(feedback().under("H2", "<NeedToKnow>Court 5</NeedToKnow>")))
                .isEqualTo(ALLOWED);
    }

    private static TestDirectory directory() {
        return new TestDirectory()
                .members("XAA", "XBB", "XCC")
                .link("XAA", "XBB")
                .link("XAA", "XCC")
                .link("XBB", "XCC");
    }

    private static TestPolicy xbb(TestDirectory directory) {
        return new TestPolicy(directory, "XBB");
    }

    private static TestDocument feedback() {
        return TestDocument.feedback();
    }

    private static TestDocument sentAt(String time) {
        return new TestDocument(feedback().text().replaceFirst("<SentAt>[^<]*", "<SentAt>" + time));
    }
}
