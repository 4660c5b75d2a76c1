package org.valise.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts a refusal by its exact code. */
public final class Refusals {
    private Refusals() {}

    public static void refuses(SecurityCode code, ThrowingCallable action) {
        SecurityRefusal refused = catchThrowableOfType(SecurityRefusal.class, action);
        assertThat(refused).as("refusal with %s", code).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused).hasMessageContaining(" ");
    }
}
