package org.valise.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.security.Refusals.refuses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuiteTest {
    @ParameterizedTest
    @EnumSource
    void isFoundByItsName(Suite suite) {
        assertThat(Suite.named(suite.wireName())).isEqualTo(suite);
    }

    @Test
    void refusesANameItDoesNotKnow() {
        refuses(SecurityCode.SUITE_UNKNOWN, () -> Suite.named("classical-0"));
    }
}
