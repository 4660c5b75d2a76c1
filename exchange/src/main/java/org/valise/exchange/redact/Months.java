package org.valise.exchange.redact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import org.valise.schemas.v1.Period;

/**
 * From one month to another, both included. Whole months only: of two reports that differ by a day, the difference is
 * what was found on that day.
 *
 * @param first open when empty
 * @param last open when empty
 */
public record Months(Optional<YearMonth> first, Optional<YearMonth> last) {
    /** Without limits. */
    public static final Months ALL = new Months(Optional.empty(), Optional.empty());

    boolean include(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return first.filter(month::isBefore).isEmpty()
                && last.filter(month::isAfter).isEmpty();
    }

    /** These months; where they are open, those of the first and the last day. */
    Period of(Collection<LocalDate> days) {
        YearMonth from = first.orElseGet(
                () -> YearMonth.from(days.stream().min(LocalDate::compareTo).orElseThrow()));
        YearMonth to = last.orElseGet(
                () -> YearMonth.from(days.stream().max(LocalDate::compareTo).orElseThrow()));
        Period period = new Period();
        period.setFirst(from.atDay(1));
        period.setLast(to.atEndOfMonth());
        return period;
    }
}
