package org.valise.gateway.storage.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.valise.exchange.policy.Consents;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.Ledger;
import org.valise.exchange.record.Terms;
import org.valise.schemas.document.SourceFacts;

/** What every keeper of consents does. */
abstract class ConsentsContract {
    private static final SourceFacts MESSAGE = new SourceFacts(Specimen.A, new UUID(1, 2));
    private static final Instant DECIDED = Specimen.AT;
    private static final Instant LATER = DECIDED.plusSeconds(60);

    abstract Ledger ledger();

    abstract Consents consents();

    abstract Terms terms();

    @Test
    void grantsNothingThatNobodyGranted() {
        assertThat(consents().granted(MESSAGE, "XCC", LATER)).isFalse();
    }

    @Test
    void grantsToTheNamedMemberOnly() {
        record(decision("XCC", true, Optional.empty(), DECIDED));

        assertThat(consents().granted(MESSAGE, "XCC", LATER)).isTrue();
        assertThat(consents().granted(MESSAGE, "XDD", LATER)).isFalse();
        assertThat(consents().granted(new SourceFacts(Specimen.B, MESSAGE.messageId()), "XCC", LATER))
                .isFalse();
    }

    @Test
    void endsWhenItsTimeHasCome() {
        record(decision("XCC", true, Optional.of(LATER), DECIDED));

        assertThat(consents().granted(MESSAGE, "XCC", LATER.minusMillis(1))).isTrue();
        assertThat(consents().granted(MESSAGE, "XCC", LATER)).isFalse();
    }

    @Test
    void goesByTheNewestDecisionInWhateverOrderTheyCome() {
        record(decision("XCC", false, Optional.empty(), LATER));
        record(decision("XCC", true, Optional.empty(), DECIDED));

        assertThat(consents().granted(MESSAGE, "XCC", LATER)).isFalse();
    }

    @Test
    void takesTheRefusalOfTwoDecisionsOfOneMoment() {
        record(decision("XCC", false, Optional.empty(), DECIDED), decision("XCC", true, Optional.empty(), DECIDED));
        record(decision("XDD", true, Optional.empty(), DECIDED), decision("XDD", false, Optional.empty(), DECIDED));

        assertThat(consents().granted(MESSAGE, "XCC", LATER)).isFalse();
        assertThat(consents().granted(MESSAGE, "XDD", LATER)).isFalse();
    }

    @Test
    void takesNothingFromAMessageThatIsNotRecorded() {
        var first = Specimen.from(Specimen.A).consigned();
        var other = new Entry.Consigned(
                first.message(),
                first.receipt(),
                first.link(),
                List.of(decision("XCC", true, Optional.empty(), DECIDED)));
        ledger().recordNow(first);
        ledger().recordNow(other);

        assertThat(consents().granted(MESSAGE, "XCC", LATER)).isFalse();
    }

    private void record(Entry.Decision... decisions) {
        var plain = Specimen.from(Specimen.A).consigned();
        ledger().recordNow(new Entry.Consigned(plain.message(), plain.receipt(), plain.link(), List.of(decisions)));
    }

    private Entry.Decision decision(String member, boolean granted, Optional<Instant> until, Instant decided) {
        return new Entry.Decision(terms().release(MESSAGE, member), granted, until, decided);
    }
}
