package org.valise.exchange.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.valise.exchange.TestDocument;

class ConsentTest {
    private static final UUID DECISION = new UUID(1, 2);
    private static final Instant DECIDED = Instant.parse("2026-05-31T12:00:00Z");
    private static final Instant NOW = DECIDED.plusSeconds(60);
    private static final Use TRACING = new Use(Set.of("TRACING"), false, Set.of());
    private static final Consent GRANT =
            new Consent(DECISION, true, DECIDED, Optional.of(NOW.plusSeconds(1)), Set.of("TRACING"), false, false);

    @Test
    void permitsWhatWasGranted() {
        assertThat(GRANT.permits(TRACING, NOW))
                .isEqualTo(Answer.passed("granted by decision " + DECISION + " of 2026-05-31T12:00:00Z"));
    }

    @Test
    void saysWhetherItWasRefusedOrHasEnded() {
        Consent refusal = new Consent(DECISION, false, DECIDED, Optional.empty(), Set.of(), false, false);

        assertThat(refusal.permits(TRACING, NOW).code()).isEqualTo("CONSENT_REFUSED");
        assertThat(GRANT.permits(TRACING, NOW.plusSeconds(1)).code()).isEqualTo("CONSENT_EXPIRED");
    }

    @Test
    void isNoWiderThanItsPurposes() {
        Answer answer = GRANT.permits(new Use(Set.of("TRACING", "PROSECUTION"), false, Set.of()), NOW);

        assertThat(answer.code()).isEqualTo("CONSENT_LIMITED");
        assertThat(answer.inputs()).startsWith("granted for [TRACING], not for [PROSECUTION, TRACING]");
    }

    @Test
    void forCountsPermitsAReportOnly() {
        Consent counts = new Consent(DECISION, true, DECIDED, Optional.empty(), Set.of("TRACING"), true, false);

        assertThat(counts.permits(TRACING, NOW).code()).isEqualTo("CONSENT_LIMITED");
        assertThat(counts.permits(new Use(Set.of("TRACING"), true, Set.of()), NOW)
                        .result())
                .isEqualTo(Result.PASSED);
    }

    @Test
    void onConditionsPermitsWhatNamesThem() {
        Consent conditional = new Consent(DECISION, true, DECIDED, Optional.empty(), Set.of("TRACING"), false, true);
        Use otherDecision = new Use(Set.of("TRACING"), false, Set.of(new UUID(3, 4)));

        assertThat(conditional.permits(TRACING, NOW).code()).isEqualTo("CONSENT_LIMITED");
        assertThat(conditional.permits(otherDecision, NOW).code()).isEqualTo("CONSENT_LIMITED");
        assertThat(conditional
                        .permits(new Use(Set.of("TRACING"), false, Set.of(DECISION)), NOW)
                        .result())
                .isEqualTo(Result.PASSED);
    }

    @Test
    void restsAsItWas() {
        Consent bare = new Consent(DECISION, false, DECIDED, Optional.empty(), Set.of(), true, true);

        assertThat(Consent.decode(GRANT.encode())).isEqualTo(GRANT);
        assertThat(Consent.decode(bare.encode())).isEqualTo(bare);
    }

    @Test
    void asksOfADecisionForWhatItLetsOthersUseIt() {
        Use use = Use.of(TestDocument.example("release-decision").facts());

        assertThat(use.purposes()).containsExactlyInAnyOrder("TRACING", "INVESTIGATION");
        assertThat(Use.of(TestDocument.feedback().facts()).purposes()).containsExactly("STATISTICS");
    }
}
