package org.valise.security.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExpiryWarningsTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private static Optional<ExpiryWarning> warning(ExpiringKind kind, Duration left) {
        return ExpiryWarnings.at(NOW, List.of(new Expiring(kind, "XBB", NOW.plus(left)))).stream()
                .findFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "CERTIFICATE, 90, 90", "CERTIFICATE, 31, 90", "CERTIFICATE, 30, 30", "CERTIFICATE, 8, 30", "CERTIFICATE, 7, 7",
        "CERTIFICATE, 1, 7", "DIRECTORY, 30, 30", "AUTHORITY, 90, 90", "STEWARD, 7, 7", "REVOCATION_LIST, 14, 14",
        "REVOCATION_LIST, 7, 7", "REVOCATION_LIST, 2, 7", "REVOCATION_LIST, 1, 1",
    })
    void warnsByThreshold(ExpiringKind kind, int daysLeft, int within) {
        assertThat(warning(kind, Duration.ofDays(daysLeft)).orElseThrow().within())
                .isEqualTo(Duration.ofDays(within));
    }

    @ParameterizedTest
    @CsvSource({"CERTIFICATE, 90", "DIRECTORY, 90", "REVOCATION_LIST, 14"})
    void isSilentBeforeTheLongestThreshold(ExpiringKind kind, int days) {
        assertThat(warning(kind, Duration.ofDays(days).plusMillis(1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void saysThatSomethingHasExpiredFromItsLastMomentOn(ExpiringKind kind) {
        ExpiryWarning over = warning(kind, Duration.ZERO).orElseThrow();
        assertThat(over.isExpired()).isTrue();
        assertThat(over.isUrgent()).isTrue();
        assertThat(over.text()).contains("XBB", "expired on 2026-06-01 12:00 UTC", kind.remedy());
        assertThat(warning(kind, Duration.ofMillis(1)).orElseThrow().isExpired())
                .isFalse();
    }

    @Test
    void saysWhatAndWhoseAndWhenAndWhatToDo() {
        assertThat(warning(ExpiringKind.CERTIFICATE, Duration.ofDays(29))
                        .orElseThrow()
                        .text())
                .isEqualTo("The certificate of XBB expires in 29 days, on 2026-06-30 12:00 UTC."
                        + " Have a new one issued and listed in the directory.");
    }

    @ParameterizedTest
    @CsvSource({"2879, 47 hours", "2880, 2 days", "119, 1 hour", "60, 1 hour", "59, less than an hour"})
    void neverPromisesTimeThatIsNotThere(int minutes, String words) {
        assertThat(warning(ExpiringKind.CERTIFICATE, Duration.ofMinutes(minutes))
                        .orElseThrow()
                        .text())
                .contains("in " + words + ",");
    }

    @ParameterizedTest
    @CsvSource({
        "REVOCATION_LIST, 30, 15, 0",
        "REVOCATION_LIST, 30, 14, 14",
        "REVOCATION_LIST, 7, 2, 0",
        "REVOCATION_LIST, 7, 1, 1",
        "CERTIFICATE, 730, 90, 90",
        "CERTIFICATE, 90, 31, 0",
        "CERTIFICATE, 90, 30, 30",
        "CERTIFICATE, 10, 7, 0",
        "DIRECTORY, 365, 90, 90",
        "DIRECTORY, 20, 20, 0",
        "DIRECTORY, 20, 8, 0",
        "DIRECTORY, 20, 7, 7",
        "DIRECTORY, 10, 7, 7",
        "DIRECTORY, 5, 5, 7",
    })
    void warnsOfWhatLivesShortNotFromItsFirstDay(ExpiringKind kind, int life, int daysLeft, int within) {
        Instant until = NOW.plus(Duration.ofDays(daysLeft));
        Expiring item = new Expiring(kind, "XBB", until.minus(Duration.ofDays(life)), until);

        List<Long> expected = within == 0 ? List.of() : List.of((long) within);
        assertThat(ExpiryWarnings.at(NOW, List.of(item)))
                .extracting(warning -> warning.within().toDays())
                .isEqualTo(expected);
    }

    @Test
    void warnsOfAListOfOneDayInItsLastQuarter() {
        Expiring item = new Expiring(ExpiringKind.REVOCATION_LIST, "XBB", NOW, NOW.plus(Duration.ofHours(24)));

        assertThat(ExpiryWarnings.at(NOW.plus(Duration.ofHours(17)), List.of(item)))
                .isEmpty();
        assertThat(ExpiryWarnings.at(NOW.plus(Duration.ofHours(18)), List.of(item)))
                .hasSize(1);
    }

    @Test
    void namesWhatEndsFirstFirst() {
        List<ExpiryWarning> warnings = ExpiryWarnings.at(
                NOW,
                List.of(
                        new Expiring(ExpiringKind.DIRECTORY, "Test", NOW.plusSeconds(900)),
                        new Expiring(ExpiringKind.CERTIFICATE, "XCC", NOW.plus(Duration.ofDays(900))),
                        new Expiring(ExpiringKind.REVOCATION_LIST, "XBB", NOW.minusSeconds(1))));
        assertThat(warnings).extracting(warning -> warning.item().whose()).containsExactly("XBB", "Test");
    }

    @Test
    void callsUrgentOnlyWhatCannotWait() {
        assertThat(warning(ExpiringKind.CERTIFICATE, Duration.ofDays(7))
                        .orElseThrow()
                        .isUrgent())
                .isTrue();
        assertThat(warning(ExpiringKind.CERTIFICATE, Duration.ofDays(8))
                        .orElseThrow()
                        .isUrgent())
                .isFalse();
    }
}
