package org.valise.exchange.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.exchange.policy.TestPolicy.ALLOWED;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.valise.exchange.TestDirectory;
import org.valise.exchange.TestDocument;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.SourceFacts;

/** XCC told XBB something; XBB made a message to XAA of it; XAA asks XBB whether XDD may have that. */
class GrantCoversSourcesTest {
    private final TestPolicy xbb = new TestPolicy(
            new TestDirectory()
                    .members("XAA", "XBB", "XCC", "XDD")
                    .link("XAA", "XBB")
                    .link("XBB", "XCC"),
            "XBB");

    @Test
    void asksWhomTheInformationComesFrom() {
        DocumentFacts first = told("H2", "");
        TestDocument grant = grant(made(first, "H2", ""));

        assertThat(xbb.outbound(grant)).isEqualTo("CONSENT_MISSING");
        assertThat(xbb.explain(grant).text()).contains("to XDD, provider consents: XCC:" + first.messageId());

        xbb.holdings().grant(new SourceFacts("XCC", first.messageId()), "XDD");
        assertThat(xbb.outbound(grant)).isEqualTo(ALLOWED);
    }

    @Test
    void grantsNothingOfWhatMayNotBePassedOn() {
        DocumentFacts first = told("H2", "<NoOnwardRelease/>");
        xbb.holdings().grant(new SourceFacts("XCC", first.messageId()), "XDD");

        assertThat(xbb.outbound(grant(made(first, "H2", "<NoOnwardRelease/>")))).isEqualTo("NO_ONWARD_RELEASE");
    }

    @Test
    void letsTheSourceItselfHaveIt() {
        TestDocument grant = grant(made(told("H2", ""), "H2", ""));

        assertThat(xbb.outbound(grant.with("<Member>XDD</Member>", "<Member>XCC</Member>")))
                .isEqualTo(ALLOWED);
    }

    @Test
    void refusesAlways() {
        TestDocument refusal = grant(made(told("H3", ""), "H3", ""))
                .with("GRANTED</Decision>", "REFUSED</Decision>")
                .with("</ReleasePurpose>", "</ReleasePurpose><Ground>THIRD_PARTY</Ground>");

        assertThat(xbb.outbound(refusal)).isEqualTo(ALLOWED);
    }

    private DocumentFacts told(String code, String restrictions) {
        TestDocument told = TestDocument.feedback()
                .called(UUID.randomUUID())
                .between("XCC", "XBB")
                .under(code, restrictions);
        if (code.equals("H3")) {
            told = told.with("</Handling>", "<Text>Ask first.</Text></Handling>");
        }
        xbb.holdings().receive(told.facts());
        return told.facts();
    }

    private DocumentFacts made(DocumentFacts source, String code, String restrictions) {
        TestDocument made = TestDocument.feedback()
                .called(UUID.randomUUID())
                .between("XBB", "XAA")
                .under(code, restrictions)
                .from(source);
        if (code.equals("H3")) {
            made = made.with("</Handling>", "<Text>Ask first.</Text></Handling>");
        }
        xbb.holdings().say(made.facts());
        return made.facts();
    }

    private static TestDocument grant(DocumentFacts made) {
        return new TestDocument(TestDocument.example("release-decision")
                .between("XBB", "XAA")
                .text()
                .replaceAll("(?s)<About>.*<Decision>[A-Z]*</Decision>.*</ReleaseDecision>", """
                        <About><Origin>XBB</Origin><MessageId>%s</MessageId></About>
                        <ReleaseTo><Member>XDD</Member></ReleaseTo><Decision>GRANTED</Decision>
                        <ReleasePurpose>STATISTICS</ReleasePurpose></ReleaseDecision>
                        """.formatted(
                                made.messageId())));
    }
}
