package org.valise.gateway.storage.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.valise.exchange.policy.Consent;
import org.valise.exchange.policy.Consents;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.Ledger;
import org.valise.exchange.record.Terms;
import org.valise.schemas.document.SourceFacts;
import org.valise.security.seal.ArchiveSeal;

/** What every keeper of consents does. */
abstract class ConsentsContract {
    private static final SourceFacts MESSAGE = new SourceFacts(Specimen.A, new UUID(1, 2));
    private static final Instant DECIDED = Specimen.AT;
    private static final Instant LATER = DECIDED.plusSeconds(60);

    abstract Ledger ledger();

    abstract Consents consents();

    abstract Terms terms();

    abstract ArchiveSeal seal();

    @Test
    void grantsNothingThatNobodyGranted() {
        assertThat(granted("XCC")).isFalse();
    }

    @Test
    void grantsToTheNamedMemberOnly() {
        record(decision("XCC", true, DECIDED));

        assertThat(granted("XCC")).isTrue();
        assertThat(granted("XDD")).isFalse();
        assertThat(consents().about(new SourceFacts(Specimen.B, MESSAGE.messageId()), "XCC"))
                .isEmpty();
    }

    @Test
    void keepsAllBoundsOfADecision() {
        Consent bounded = new Consent(new UUID(5, 6), true, DECIDED, Optional.of(LATER), Set.of("TRACING"), true, true);
        record(decision("XCC", bounded));

        assertThat(consents().about(MESSAGE, "XCC")).contains(bounded);
    }

    @Test
    void goesByTheNewestDecisionInWhateverOrderTheyCome() {
        record(decision("XCC", false, LATER));
        record(decision("XCC", true, DECIDED));

        assertThat(granted("XCC")).isFalse();
    }

    @Test
    void takesTheRefusalOfTwoDecisionsOfOneMoment() {
        record(decision("XCC", false, DECIDED), decision("XCC", true, DECIDED));
        record(decision("XDD", true, DECIDED), decision("XDD", false, DECIDED));

        assertThat(granted("XCC")).isFalse();
        assertThat(granted("XDD")).isFalse();
    }

    @Test
    void takesNothingFromAMessageThatIsNotRecorded() {
        var first = Specimen.from(Specimen.A).consigned();
        var other = new Entry.Consigned(
                first.message(), first.receipt(), first.link(), List.of(decision("XCC", true, DECIDED)));
        ledger().recordNow(first);
        ledger().recordNow(other);

        assertThat(granted("XCC")).isFalse();
    }

    private void record(Entry.Decision... decisions) {
        var plain = Specimen.from(Specimen.A).consigned();
        ledger().recordNow(new Entry.Consigned(plain.message(), plain.receipt(), plain.link(), List.of(decisions)));
    }

    private boolean granted(String member) {
        return consents().about(MESSAGE, member).map(Consent::granted).orElse(false);
    }

    private Entry.Decision decision(String member, boolean granted, Instant decided) {
        return decision(
                member,
                new Consent(new UUID(3, 4), granted, decided, Optional.empty(), Set.of("TRACING"), false, false));
    }

    private Entry.Decision decision(String member, Consent consent) {
        return new Entry.Decision(
                terms().release(MESSAGE, member),
                consent.granted(),
                consent.decided(),
                seal().sealSmall(consent.encode()));
    }
}
