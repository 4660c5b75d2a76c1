package org.valise.exchange.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.exchange.policy.TestPolicy.ALLOWED;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.valise.exchange.TestDirectory;
import org.valise.exchange.TestDocument;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.SourceFacts;

/** XBB wrote a bulletin for XAA, and XAA writes to XCC about it. */
class MarkedSourcesTest {
    private final TestPolicy xaa = new TestPolicy(
            new TestDirectory().members("XAA", "XBB", "XCC").link("XAA", "XBB").link("XAA", "XCC"), "XAA");

    @Test
    void goAsFarAsTheirMarkSays() {
        assertThat(xaa.outbound(onward(received("CLEAR", "H0"), "CLEAR", "H0"))).isEqualTo(ALLOWED);
        assertThat(xaa.outbound(onward(received("GREEN", "H0"), "GREEN", "H0"))).isEqualTo(ALLOWED);
        for (String mark : new String[] {"AMBER", "AMBER_STRICT", "RED"}) {
            DocumentFacts bulletin = received(mark, "H2");
            assertThat(xaa.explain(onward(bulletin, mark, "H2")).text())
                    .contains(bulletin.messageId() + " is " + mark + " [TLP_ONWARD]");
        }
    }

    @Test
    void keepTheirMarkAlsoWithConsent() {
        DocumentFacts bulletin = received("RED", "H2");
        xaa.holdings().grant(new SourceFacts("XBB", bulletin.messageId()), "XCC");

        assertThat(xaa.outbound(onward(bulletin, "RED", "H2"))).isEqualTo(ALLOWED);
        assertThat(xaa.outbound(onward(bulletin, "CLEAR", "H2"))).isEqualTo("TLP_MARK_LOST");
    }

    @Test
    void keepTheirMarkInNoOtherDocument() {
        DocumentFacts bulletin = received("GREEN", "H0");
        TestDocument feedback = TestDocument.feedback().between("XAA", "XCC").from(bulletin);

        assertThat(xaa.outbound(feedback)).isEqualTo("TLP_MARK_LOST");
        assertThat(xaa.outbound(TestDocument.feedback().between("XAA", "XBB").from(bulletin)))
                .isEqualTo(ALLOWED);
    }

    @Test
    void goToCourtWithConsentOnly() {
        DocumentFacts given = TestDocument.feedback()
                .called(UUID.randomUUID())
                .between("XBB", "XAA")
                .under("H1", "")
                .facts();
        xaa.holdings().receive(given);
        TestDocument onward =
                TestDocument.feedback().between("XAA", "XCC").under("H1", "").from(given);
        TestDocument toCourt = onward.with("<Purpose>STATISTICS", "<Purpose>PROSECUTION");

        assertThat(xaa.outbound(onward)).isEqualTo(ALLOWED);
        assertThat(xaa.outbound(toCourt)).isEqualTo("CONSENT_MISSING");
        xaa.holdings().grant(new SourceFacts("XBB", given.messageId()), "XCC");
        assertThat(xaa.outbound(toCourt)).isEqualTo(ALLOWED);
    }

    private DocumentFacts received(String mark, String code) {
        DocumentFacts bulletin = bulletin(mark, code).between("XBB", "XAA").facts();
        xaa.holdings().receive(bulletin);
        return bulletin;
    }

    private static TestDocument onward(DocumentFacts source, String mark, String code) {
        return bulletin(mark, code).between("XAA", "XCC").from(source);
    }

    private static TestDocument bulletin(String mark, String code) {
        return new TestDocument(TestDocument.example("bulletin")
                        .called(UUID.randomUUID())
                        .text()
                        .replaceFirst("<Tlp>[A-Z_]*</Tlp>", "<Tlp>" + mark + "</Tlp>"))
                .under(code, "");
    }
}
