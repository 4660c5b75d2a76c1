package org.valise.exchange.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.exchange.policy.TestPolicy.ALLOWED;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.valise.exchange.TestDirectory;
import org.valise.exchange.TestDocument;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.SourceFacts;

/** A document that names no source can have one all the same. */
class HiddenSourcesTest {
    private final TestPolicy xaa = new TestPolicy(
            new TestDirectory().members("XAA", "XBB", "XCC").link("XAA", "XBB").link("XAA", "XCC"), "XAA");

    @Test
    void isWhatAReplyAnswers() {
        DocumentFacts asked = received(told("XBB", "XAA"));
        TestDocument answer = answering(sent(), asked);

        assertThat(xaa.outbound(answer.between("XAA", "XBB"))).isEqualTo(ALLOWED);
        assertThat(xaa.outbound(answer.between("XAA", "XCC"))).isEqualTo("CONSENT_MISSING");
        assertThat(xaa.outbound(answer.between("XAA", "XBB", "XCC"))).isEqualTo("CONSENT_MISSING");
        assertThat(xaa.explain(answer.between("XAA", "XCC")).text()).contains("H2 (answered message)");
    }

    @Test
    void isNoNewsToWhomItAddressedToo() {
        DocumentFacts asked = received(told("XBB", "XAA", "XCC"));

        assertThat(xaa.outbound(answering(sent(), asked).between("XAA", "XBB", "XCC")))
                .isEqualTo(ALLOWED);
        assertThat(xaa.outbound(answering(sent(), asked)
                        .between("XAA", "XBB", "XCC")
                        .with("<Code>H2</Code>", "<Code>H0</Code>")))
                .isEqualTo("SOURCE_HANDLING_WEAKENED");
    }

    @Test
    void isWhatADocumentRepeats() {
        DocumentFacts first = received(told("XBB", "XAA"));
        TestDocument again = sent().between("XAA", "XCC")
                .with(
                        "</ReceiverCaseReference>",
                        "</ReceiverCaseReference><DuplicateOf>" + first.messageId() + "</DuplicateOf>");

        assertThat(xaa.outbound(again)).isEqualTo("CONSENT_MISSING");
        assertThat(xaa.explain(again).text()).contains("H2 (earlier message)");
    }

    @Test
    void isWhatCarriedTheSameFile() {
        byte[] photo = {1, 2, 3};
        received(told("XBB", "XAA").attaching("photo", photo));

        assertThat(xaa.outbound(sent().between("XAA", "XCC").attaching("other-name", photo)))
                .isEqualTo("CONSENT_MISSING");
        assertThat(xaa.explain(sent().between("XAA", "XCC").attaching("a", photo))
                        .text())
                .contains("H2 (same attachment)");
    }

    @Test
    void isNotHiddenByAnotherMessageOfTheSameId() {
        DocumentFacts asked = received(told("XBB", "XAA"));
        received(told("XCC", "XAA").called(asked.messageId()).with("<Code>H2</Code>", "<Code>H0</Code>"));
        xaa.holdings().say(sent().called(asked.messageId()).facts());

        assertThat(xaa.outbound(answering(sent(), asked).between("XAA", "XCC"))).isEqualTo("CONSENT_MISSING");
        xaa.holdings().grant(new SourceFacts("XBB", asked.messageId()), "XCC");
        assertThat(xaa.outbound(answering(sent(), asked).between("XAA", "XCC"))).isEqualTo(ALLOWED);
    }

    private DocumentFacts received(TestDocument document) {
        xaa.holdings().receive(document.facts());
        return document.facts();
    }

    private static TestDocument told(String from, String... to) {
        return TestDocument.feedback()
                .called(UUID.randomUUID())
                .between(from, to)
                .under("H2", "");
    }

    private static TestDocument sent() {
        return TestDocument.feedback().under("H2", "");
    }

    private static TestDocument answering(TestDocument reply, DocumentFacts asked) {
        return new TestDocument(reply.text().replaceFirst("<InReplyTo>[^<]*", "<InReplyTo>" + asked.messageId()));
    }
}
