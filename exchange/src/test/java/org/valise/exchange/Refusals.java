package org.valise.exchange;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says of a call that it is refused with one exact code, and that the refusal says what to do. */
public final class Refusals {
    private Refusals() {}

    public static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> org.assertj.core.api.Assertions.assertThat(refusal.code())
                                .as(refusal.reason())
                                .isEqualTo(code))
                .satisfies(thrown -> org.assertj.core.api.Assertions.assertThat(((Refusal) thrown).remedy())
                        .isNotBlank());
    }

    public static void assertRefused(Code code, ThrowingCallable call) {
        assertRefused(code.name(), call);
    }
}
