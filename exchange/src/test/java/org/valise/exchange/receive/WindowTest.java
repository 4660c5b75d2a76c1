package org.valise.exchange.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final Window window = new Window();

    @Test
    void forgetsWhatCameWhenItsWholeMinuteIsAnHourOld() {
        window.add(3, NOON.plusSeconds(59));
        window.add(4, NOON.plusSeconds(60));

        assertThat(window.used(NOON.plus(Duration.ofMinutes(61)).minusMillis(1)))
                .isEqualTo(7);
        assertThat(window.used(NOON.plus(Duration.ofMinutes(61)))).isEqualTo(4);
        assertThat(window.used(NOON.plus(Duration.ofMinutes(62)))).isZero();
    }

    @Test
    void saysWhenEnoughWillHaveGone() {
        window.add(3, NOON);
        window.add(4, NOON.plusSeconds(300));
        Instant now = NOON.plusSeconds(600);

        assertThat(window.when(7, now)).isEqualTo(now);
        assertThat(window.when(6, now)).isEqualTo(NOON.plus(Duration.ofMinutes(61)));
        assertThat(window.when(4, now)).isEqualTo(NOON.plus(Duration.ofMinutes(61)));
        assertThat(window.when(3, now)).isEqualTo(NOON.plus(Duration.ofMinutes(66)));
        assertThat(window.used(window.when(0, now))).isZero();
    }

    @Test
    void forgetsEverythingAfterALongSilence() {
        window.add(5, NOON);
        assertThat(window.used(NOON.plus(Duration.ofDays(400)))).isZero();
    }

    @Test
    void givesNothingAndKeepsNothingLongerWhenTheClockIsPutBack() {
        window.add(5, NOON);
        Instant earlier = NOON.minus(Duration.ofDays(1));

        assertThat(window.used(earlier)).isEqualTo(5);
        assertThat(window.used(earlier.plus(Duration.ofMinutes(60)))).isEqualTo(5);
        assertThat(window.used(earlier.plus(Duration.ofMinutes(61)))).isZero();
    }

    @Test
    void takesUpWhatWasCountedEarlierAtItsAge() {
        window.addEarlier(5, NOON.minus(Duration.ofMinutes(50)), NOON);
        window.addEarlier(6, NOON.minus(Duration.ofMinutes(61)), NOON);
        window.addEarlier(7, NOON.plusSeconds(120), NOON);

        assertThat(window.used(NOON)).isEqualTo(12);
        assertThat(window.used(NOON.plus(Duration.ofMinutes(11)))).isEqualTo(7);
    }
}
