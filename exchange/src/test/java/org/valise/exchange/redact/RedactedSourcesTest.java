package org.valise.exchange.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.exchange.Refusals.assertRefused;
import static org.valise.exchange.redact.Specimens.SEIZURE;
import static org.valise.exchange.redact.Specimens.by;
import static org.valise.exchange.redact.Specimens.handling;
import static org.valise.exchange.redact.Specimens.id;
import static org.valise.exchange.redact.Specimens.input;
import static org.valise.exchange.redact.Specimens.inputs;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.valise.exchange.Code;
import org.valise.exchange.TestDocument;
import org.valise.exchange.TestMember;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.Family;
import org.valise.schemas.document.HandlingCode;
import org.valise.schemas.document.RestrictionFacts;
import org.valise.schemas.document.SourceFacts;

/** A reduced copy stays under the control of those whose information is in it. */
class RedactedSourcesTest {
    private static final Profile PROFILE =
            new Profile("exact", "", Profile.Counts.EXACT, 3, EnumSet.allOf(Profile.Part.class));
    private static final Cover COVER =
            new Cover(new UUID(1, 2), "XRO", "Statistics desk", "XUN", "XRO-1", TestMember.NOW);
    private static final String OWN = by("XRO", SEIZURE);
    private static final SourceFacts OTHERS = new SourceFacts("XBB", new UUID(3, 3));

    private final Redact redact = new Redact(TestDocument.VALIDATOR);

    @Test
    void namesEveryMessageOfOthers() {
        DocumentFacts facts = apply(List.of(input(SEIZURE, 1), input(SEIZURE, 2), input(OWN, 3)));

        assertThat(facts.family()).isEqualTo(Family.AGGREGATE_REPORT);
        assertThat(facts.sources()).containsExactly(new SourceFacts("XAA", id(1)), new SourceFacts("XAA", id(2)));
    }

    @Test
    void namesTheSourcesOfOurOwnDocumentsDeclaredOrFoundByTheNode() {
        SourceFacts found = new SourceFacts("XCC", new UUID(4, 4));
        SourceFacts ours = new SourceFacts("XRO", new UUID(5, 5));
        String declaring = OWN.replace(
                "</Handling>",
                "</Handling><Source><Origin>XBB</Origin><MessageId>" + OTHERS.messageId() + "</MessageId></Source>");

        DocumentFacts facts = apply(List.of(
                input(declaring, 1),
                input(OWN, 2, new Input.Known(found, false), new Input.Known(ours, true)),
                input(declaring, 3)));

        assertThat(facts.sources()).containsExactly(OTHERS, found);
    }

    @Test
    void leavesTheSourcesOfOthersThatAreNotHereToThem() {
        SourceFacts held = new SourceFacts("XCC", new UUID(4, 4));

        DocumentFacts facts = apply(List.of(
                input(SEIZURE, 1, new Input.Known(OTHERS, false), new Input.Known(held, true)),
                input(OWN, 2),
                input(OWN, 3)));

        assertThat(facts.sources()).containsExactly(new SourceFacts("XAA", id(1)), held);
    }

    @Test
    void namesAsManyAsADocumentCanAndSaysWhatToDoBeyond() {
        assertThat(apply(inputs(SEIZURE, Redact.MOST_SOURCES)).sources()).hasSize(Redact.MOST_SOURCES);
        refused(Code.SOURCES_TOO_MANY, inputs(SEIZURE, Redact.MOST_SOURCES + 1));
    }

    @Test
    void isBoundAsAllOfItsSourcesTogether() {
        DocumentFacts facts = apply(List.of(
                input(
                        restricted("<Purpose>TRACING</Purpose><Purpose>STATISTICS</Purpose><NeedToKnow>One</NeedToKnow>"
                                + "<NeedToKnow>Two</NeedToKnow><RetainUntil>2031-01-01</RetainUntil>"),
                        1),
                input(
                        restricted(
                                "<Purpose>STATISTICS</Purpose><Purpose>PREVENTION</Purpose><NeedToKnow>Two</NeedToKnow>"
                                        + "<NoOnwardRelease/><RetainUntil>2030-01-01</RetainUntil>"),
                        2),
                input(SEIZURE, 3)));

        RestrictionFacts restrictions = facts.handling().restrictions();
        assertThat(restrictions.purposes()).containsExactly("STATISTICS");
        assertThat(restrictions.needToKnow()).containsExactly("Two");
        assertThat(restrictions.noOnwardRelease()).isTrue();
        assertThat(restrictions.retainUntil()).contains(LocalDate.of(2030, 1, 1));
        assertThat(facts.handling().code()).isEqualTo(HandlingCode.H3);
    }

    @Test
    void isNotBoundByWhatWeWroteForOthersAlone() {
        DocumentFacts facts = apply(inputs(by("XRO", restricted("<Purpose>TRACING</Purpose>")), 3));

        assertThat(facts.handling().restrictions()).isEqualTo(RestrictionFacts.NONE);
    }

    @Test
    void refusesSourcesThatPermitNothingTogether() {
        refused(Code.PURPOSE_NOT_PERMITTED, inputs(restricted("<Purpose>TRACING</Purpose>"), 3));
        refused(
                Code.SOURCES_DISAGREE,
                List.of(
                        input(restricted("<NeedToKnow>One</NeedToKnow>"), 1),
                        input(restricted("<NeedToKnow>Two</NeedToKnow>"), 2),
                        input(SEIZURE, 3)));
    }

    @Test
    void isEvaluatedAsTheWorstOfItsInputs() {
        DocumentFacts facts = apply(
                List.of(input(evaluated("X", "1"), 1), input(evaluated("A", "4"), 2), input(evaluated("B", "2"), 3)));

        assertThat(facts.handling().source()).isEqualTo("X");
        assertThat(facts.handling().information()).isEqualTo("4");
    }

    private DocumentFacts apply(List<Input> inputs) {
        return RedactTest.facts(redact.apply(PROFILE, COVER, Months.ALL, inputs));
    }

    private void refused(Code code, List<Input> inputs) {
        assertRefused(code, () -> redact.apply(PROFILE, COVER, Months.ALL, inputs));
    }

    private static String restricted(String restrictions) {
        return handling(
                SEIZURE,
                "<Code>H1</Code><Evaluation><Source>A</Source><Information>1</Information></Evaluation><Restrictions>"
                        + restrictions + "</Restrictions>");
    }

    private static String evaluated(String source, String information) {
        return handling(
                SEIZURE,
                "<Code>H0</Code><Evaluation><Source>" + source + "</Source><Information>" + information
                        + "</Information></Evaluation>");
    }
}
