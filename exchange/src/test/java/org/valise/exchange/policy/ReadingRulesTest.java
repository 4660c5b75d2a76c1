package org.valise.exchange.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.exchange.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.valise.exchange.Code;
import org.valise.exchange.TestDocument;

class ReadingRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Reader TRACER = new Reader("tracing", Set.of("Tracing officers"), Set.of("TRACING"));

    @Test
    void letEverybodyReadWhatNothingRestricts() {
        read("", Reader.OPERATOR, TODAY);
    }

    @Test
    void keepAReaderOutOfOtherGroups() {
        String groups = "<NeedToKnow>Tracing officers</NeedToKnow><NeedToKnow>Court 5</NeedToKnow>";

        read(groups, TRACER, TODAY);
        assertRefused(Code.NEED_TO_KNOW, () -> read(groups, Reader.OPERATOR, TODAY));
        assertThat(explain(groups, Reader.OPERATOR, true, TODAY).text()).doesNotContain("Court 5");
    }

    @Test
    void keepAReaderOutWhoWorksForAnotherPurpose() {
        String purposes = "<Purpose>PROSECUTION</Purpose>";

        assertRefused(Code.PURPOSE_NOT_PERMITTED, () -> read(purposes, TRACER, TODAY));
        read("<Purpose>TRACING</Purpose>" + purposes, TRACER, TODAY);
    }

    @Test
    void closeWhatShouldHaveBeenDeletedUnlessItIsOurOwn() {
        String until = "<RetainUntil>2026-06-01</RetainUntil>";

        read(until, TRACER, TODAY);
        assertRefused(Code.RETENTION_ENDED, () -> read(until, TRACER, TODAY.plusDays(1)));
        explain(until, TRACER, false, TODAY.plusDays(1)).enforce();
    }

    private static void read(String restrictions, Reader reader, LocalDate today) {
        explain(restrictions, reader, true, today).enforce();
    }

    private static Explanation explain(String restrictions, Reader reader, boolean received, LocalDate today) {
        TestDocument document = TestDocument.feedback()
                .with(
                        "</Evaluation>",
                        restrictions.isEmpty()
                                ? "</Evaluation>"
                                : "</Evaluation><Restrictions>" + restrictions + "</Restrictions>");
        return ReadingRules.explain(document.facts(), reader, received, today);
    }
}
