package org.valise.schemas.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;
import org.valise.schemas.xml.Values;

/** The last day of a period is not before its first. */
final class PeriodRunsForward implements Rule {
    @Override
    public void check(Element document, Consumer<Finding> findings) {
        Optional<LocalDate> first = document.textOf("Period", "First").flatMap(Values::dayIn);
        Optional<Element> last = document.first("Period", "Last");
        Optional<LocalDate> end = last.map(Element::text).flatMap(Values::dayIn);
        if (first.isPresent() && end.isPresent() && end.get().isBefore(first.get())) {
            findings.accept(Finding.blocking(
                    last.get().path(),
                    "PERIOD_REVERSED",
                    "The period ends before it begins.",
                    "Correct the first or the last day."));
        }
    }
}
