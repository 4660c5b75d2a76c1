package org.valise.exchange.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.exchange.Refusals.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.valise.exchange.Code;
import org.valise.exchange.TestDirectory;
import org.valise.exchange.TestDocument;
import org.valise.exchange.TestMember;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Member;
import org.valise.exchange.policy.Inquiry;
import org.valise.exchange.policy.MemoryHoldings;
import org.valise.exchange.policy.SuiteChoice;
import org.valise.exchange.submit.Submission;
import org.valise.exchange.validate.ValidMessage;
import org.valise.schemas.Priority;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.header.RoutingHeaderXml;
import org.valise.security.SecurityCode;
import org.valise.security.Suite;

class PermitTest {
    private static final SuiteChoice HYBRID_FIRST = new SuiteChoice(List.of(Suite.HYBRID_1, Suite.CLASSICAL_1));

    private final Federation federation = new TestDirectory()
            .members("XAA", "XBB", "XEE")
            .relays("XRR")
            .allowing("XCC", Suite.CLASSICAL_1)
            .behind("XRR", "XCC")
            .link("XAA", "XBB")
            .link("XAA", "XRR")
            .link("XCC", "XRR")
            .group("XGR", "XRR", "XAA", "XCC", "XRR")
            .group("XGO", "XRR", "XBB", "XCC")
            .seenFrom("XAA");

    @Test
    void writesTheHeaderThatTravels() {
        PermittedMessage permitted = permit(TestDocument.feedback().urgent());

        assertThat(RoutingHeaderXml.read(permitted.headerBytes())).isEqualTo(permitted.header());
        assertThat(permitted.header().id()).isEqualTo(TestDocument.ID);
        assertThat(permitted.header().to()).isEqualTo(new Addressees.Members(List.of("XBB")));
        assertThat(permitted.header().priority()).isEqualTo(Priority.URGENT);
        assertThat(permitted.header().created()).isEqualTo(TestMember.NOW);
        assertThat(permitted.header().expires()).isEqualTo(TestMember.NOW.plus(Permit.DEFAULT_LIFE));
        assertThat(permitted.links()).isEqualTo(Map.of("XBB", Set.of("XBB")));
    }

    @Test
    void addressesAGroupByItsCodeAndSealsToEachOfItsMembers() {
        PermittedMessage permitted = permit(TestDocument.feedback().toGroup("XGR"));

        assertThat(permitted.header().to()).isEqualTo(new Addressees.Group("XGR"));
        assertThat(permitted.recipients()).extracting(Member::code).containsExactlyInAnyOrder("XCC", "XRR");
        assertThat(permitted.links()).isEqualTo(Map.of("XRR", Set.of("XRR", "XCC")));
    }

    @Test
    void takesTheFirstOfOurSuitesThatAllAllow() {
        assertThat(permit(TestDocument.feedback()).suite()).isEqualTo(Suite.HYBRID_1);
        assertThat(permit(TestDocument.feedback().to("XCC")).suite()).isEqualTo(Suite.CLASSICAL_1);
    }

    @Test
    void refusesASuiteThatTheAddresseeDoesNotList() {
        assertRefused(
                SecurityCode.SUITE_NOT_ALLOWED.name(),
                () -> permit(TestDocument.feedback().to("XCC"), new SuiteChoice(List.of(Suite.HYBRID_1))));
    }

    @Test
    void refusesASenderThatIsNotThisNode() {
        assertRefused(Code.SENDER_NOT_OURS, () -> permit(TestDocument.feedback().from("XCC")));
    }

    @Test
    void refusesAnAddresseeThatTheDirectoryDoesNotKnow() {
        assertRefused(
                Code.ADDRESSEE_UNKNOWN, () -> permit(TestDocument.feedback().to("XZZ")));
        assertRefused(
                Code.ADDRESSEE_UNKNOWN, () -> permit(TestDocument.feedback().toGroup("XZZ")));
    }

    @Test
    void refusesAnAddresseeThatNothingReaches() {
        assertRefused(
                Code.ADDRESSEE_UNREACHABLE, () -> permit(TestDocument.feedback().to("XEE")));
    }

    @Test
    void refusesAGroupThatTheSenderIsNoMemberOf() {
        assertRefused(Code.GROUP_NOT_OURS, () -> permit(TestDocument.feedback().toGroup("XGO")));
    }

    @Test
    void refusesADocumentThatHasExpired() {
        assertRefused(Code.MESSAGE_EXPIRED, () -> permit(TestDocument.feedback().expiring(TestMember.NOW)));
        assertThat(permit(TestDocument.feedback().expiring(TestMember.NOW.plusSeconds(1)))
                        .header()
                        .expires())
                .isEqualTo(TestMember.NOW.plusSeconds(1));
    }

    private PermittedMessage permit(TestDocument document) {
        return permit(document, HYBRID_FIRST);
    }

    private PermittedMessage permit(TestDocument document, SuiteChoice suites) {
        MemoryHoldings nothing = new MemoryHoldings();
        Inquiry inquiry = new Inquiry(() -> federation, nothing, nothing, suites, TestMember.CLOCK);
        return new Permit(inquiry, suites, TestMember.CLOCK)
                .apply(new ValidMessage(
                        new Submission(document.bytes(), "test"), document.facts(), List.of(), List.of()));
    }
}
