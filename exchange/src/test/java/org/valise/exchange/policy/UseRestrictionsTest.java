package org.valise.exchange.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.valise.exchange.TestDocument;
import org.valise.schemas.document.HandlingFacts;

class UseRestrictionsTest {
    private static final String COURT = "Not in judicial proceedings without permission of the provider.";
    private static final String ONWARD = "Not to be passed on without permission of the provider.";

    @Test
    void aStrongerCodeBindsByTheWeakerOnesToo() {
        assertThat(UseRestrictions.of(under("H0", ""))).isEmpty();
        assertThat(UseRestrictions.of(under("H1", ""))).containsExactly(COURT);
        assertThat(UseRestrictions.of(under("H2", ""))).containsExactly(COURT, ONWARD);
    }

    @Test
    void everyRestrictionIsSaid() {
        assertThat(UseRestrictions.of(under(
                        "H0",
                        "<Purpose>TRACING</Purpose><NeedToKnow>Équipe Sud</NeedToKnow><NoOnwardRelease/>"
                                + "<RetainUntil>2036-03-02</RetainUntil>")))
                .containsExactly(
                        "Not to be passed on at all.",
                        "Only for TRACING.",
                        "Not to be kept after 2036-03-02.",
                        "Only for Équipe Sud.");
    }

    @Test
    void wordsOfTheProviderGoIntoNoHeader() {
        HandlingFacts handling = new TestDocument(TestDocument.feedback()
                        .under("H3", "<NeedToKnow>Équipe Sud</NeedToKnow>")
                        .text()
                        .replaceFirst("</Handling>", "<Text>Never\nby telephone.</Text></Handling>"))
                .facts()
                .handling();

        assertThat(UseRestrictions.of(handling)).contains("In the provider's words: Never by telephone.");
        assertThat(UseRestrictions.withoutWords(handling))
                .containsExactly(COURT, ONWARD, "Further restrictions stand in the document, under Handling.")
                .allMatch(sentence -> sentence.matches("[\\x20-\\x7E]+"));
    }

    private static HandlingFacts under(String code, String restrictions) {
        return TestDocument.feedback().under(code, restrictions).facts().handling();
    }
}
