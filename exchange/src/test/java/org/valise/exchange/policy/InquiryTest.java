package org.valise.exchange.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.exchange.policy.TestPolicy.ALLOWED;

import org.junit.jupiter.api.Test;
import org.valise.exchange.TestDirectory;
import org.valise.exchange.TestDocument;
import org.valise.security.Suite;

/** An explanation says what submitting would: all that stops a message is a rule. */
class InquiryTest {
    @Test
    void asksForOneSuiteForAll() {
        TestPolicy xaa = new TestPolicy(
                new TestDirectory()
                        .members("XAA")
                        .allowing("XBB", Suite.CLASSICAL_1)
                        .allowing("XCC", Suite.HYBRID_1)
                        .link("XAA", "XBB")
                        .link("XAA", "XCC"),
                "XAA");

        assertThat(xaa.outbound(TestDocument.feedback().between("XAA", "XBB"))).isEqualTo(ALLOWED);
        assertThat(xaa.outbound(TestDocument.feedback().between("XAA", "XCC"))).isEqualTo(ALLOWED);
        assertThat(xaa.outbound(TestDocument.feedback().between("XAA", "XBB", "XCC")))
                .isEqualTo("SUITE_NOT_ALLOWED");
    }

    @Test
    void goesTheWayOfTheGroup() {
        TestDirectory directory = new TestDirectory()
                .members("XAA", "XBB", "XCC")
                .relays("XRO", "XRR")
                .link("XAA", "XBB")
                .link("XAA", "XRR")
                .link("XRR", "XBB")
                .link("XCC", "XAA")
                .group("XGR", "XRR", "XAA", "XBB")
                .group("XGO", "XRO", "XAA", "XCC");
        TestPolicy xaa = new TestPolicy(directory, "XAA");

        assertThat(xaa.explain(TestDocument.feedback()).text()).contains("addressee can be reached: over XBB");
        assertThat(xaa.explain(TestDocument.feedback().toGroup("XGR")).text())
                .contains("addressee can be reached: over XRR");
        assertThat(xaa.outbound(TestDocument.feedback().to("XCC"))).isEqualTo(ALLOWED);
        assertThat(xaa.outbound(TestDocument.feedback().toGroup("XGO"))).isEqualTo("ADDRESSEE_UNREACHABLE");
    }

    @Test
    void passesASuspendedMemberOfAGroupOverUnlessNobodyElseIsLeft() {
        TestDirectory directory = new TestDirectory()
                .members("XAA", "XBB")
                .suspended("XCC", "XDD")
                .link("XAA", "XBB")
                .link("XAA", "XCC")
                .group("XGR", "", "XAA", "XBB", "XCC")
                .group("XGO", "", "XAA", "XCC", "XDD")
                .group("XGI", "", "XAA");
        TestPolicy xaa = new TestPolicy(directory, "XAA");

        assertThat(xaa.explain(TestDocument.feedback().toGroup("XGR")).text()).doesNotContain("XCC");
        assertThat(xaa.outbound(TestDocument.feedback().toGroup("XGR"))).isEqualTo(ALLOWED);
        assertThat(xaa.outbound(TestDocument.feedback().toGroup("XGO"))).isEqualTo("MEMBER_SUSPENDED");
        assertThat(xaa.outbound(TestDocument.feedback().toGroup("XGI"))).isEqualTo("ADDRESSEE_UNKNOWN");
    }
}
