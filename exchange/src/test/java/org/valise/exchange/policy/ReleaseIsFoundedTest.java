package org.valise.exchange.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.exchange.policy.TestPolicy.ALLOWED;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.valise.exchange.TestDirectory;
import org.valise.exchange.TestDocument;
import org.valise.schemas.header.Addressees;

/** XBB has sent XAA a message; both speak about its release. Nobody else has anything to say about it. */
class ReleaseIsFoundedTest {
    private static final TestDirectory DIRECTORY = new TestDirectory()
            .members("XAA", "XBB", "XCC")
            .link("XAA", "XBB")
            .link("XAA", "XCC")
            .link("XBB", "XCC")
            .group("XGR", "", "XBB", "XCC");
    private static final TestDocument REQUEST =
            TestDocument.example("release-request").between("XAA", "XBB");
    private static final TestDocument DECISION =
            TestDocument.example("release-decision").between("XBB", "XAA");
    private static final TestDocument NOTICE =
            TestDocument.example("break-glass-notice").between("XAA", "XBB");
    private static final TestDocument GIVEN = TestDocument.feedback()
            .called(REQUEST.facts().release().orElseThrow().about().messageId())
            .between("XBB", "XAA");

    private final TestPolicy xaa = new TestPolicy(DIRECTORY, "XAA");
    private final TestPolicy xbb = new TestPolicy(DIRECTORY, "XBB");

    @Test
    void letsBothSpeakAboutWhatOneHasGivenTheOther() {
        xaa.holdings().receive(GIVEN.facts());
        xbb.holdings().say(GIVEN.facts());

        assertThat(xaa.outbound(REQUEST)).isEqualTo(ALLOWED);
        assertThat(xbb.inbound(REQUEST)).isEqualTo(ALLOWED);
        assertThat(xbb.outbound(DECISION)).isEqualTo(ALLOWED);
        assertThat(xaa.inbound(DECISION)).isEqualTo(ALLOWED);
        assertThat(xaa.outbound(NOTICE)).isEqualTo(ALLOWED);
        assertThat(xbb.inbound(NOTICE)).isEqualTo(ALLOWED);
    }

    @Test
    void refusesToSpeakAboutWhatWasNeverGiven() {
        assertThat(xaa.outbound(REQUEST)).isEqualTo("RELEASE_UNFOUNDED");
        assertThat(xbb.inbound(REQUEST)).isEqualTo("RELEASE_UNFOUNDED");
        assertThat(xbb.outbound(DECISION)).isEqualTo("RELEASE_UNFOUNDED");
        assertThat(xaa.inbound(DECISION)).isEqualTo("RELEASE_UNFOUNDED");
        assertThat(xbb.inbound(NOTICE)).isEqualTo("RELEASE_UNFOUNDED");
    }

    @Test
    void refusesToSpeakAboutWhatWentToSomebodyElse() {
        xbb.holdings().say(GIVEN.facts());

        assertThat(xbb.inbound(REQUEST.between("XCC", "XBB"))).isEqualTo("RELEASE_UNFOUNDED");
        assertThat(xbb.outbound(DECISION.between("XBB", "XCC"))).isEqualTo("RELEASE_UNFOUNDED");
    }

    @Test
    void countsTheMembersOfAGroupThatWasAddressed() {
        xbb.holdings().send(GIVEN.facts().messageId(), new Addressees.Group("XGR"));

        assertThat(xbb.inbound(REQUEST.between("XCC", "XBB"))).isEqualTo(ALLOWED);
        assertThat(xbb.inbound(REQUEST)).isEqualTo("RELEASE_UNFOUNDED");
    }

    @Test
    void takesANoticeAboutWhatReachedItsSenderOverAnother() {
        xbb.holdings().send(GIVEN.facts().messageId(), new Addressees.Members(List.of("XCC")));

        assertThat(xbb.inbound(NOTICE)).isEqualTo(ALLOWED);
        assertThat(xbb.inbound(NOTICE.with(
                        GIVEN.facts().messageId().toString(), UUID.randomUUID().toString())))
                .isEqualTo("RELEASE_UNFOUNDED");
    }

    @Test
    void refusesADecisionOfSomebodyElse() {
        xaa.holdings().receive(GIVEN.facts());

        assertThat(xaa.inbound(DECISION.between("XCC", "XAA"))).isEqualTo("NOT_THE_PROVIDER");
    }
}
