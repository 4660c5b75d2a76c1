package org.valise.schemas.rules;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;
import org.valise.schemas.xml.Values;

/** A weapon was found before it is asked about; one day is left for time zones. */
final class FindIsNotInTheFuture implements Rule {
    @Override
    public void check(Element document, Consumer<Finding> findings) {
        Optional<LocalDate> sent = document.textOf("DocumentInfo", "SentAt")
                .flatMap(Values::instantIn)
                .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC));
        Optional<Element> found = document.first("Find", "Date");
        Optional<LocalDate> day = found.map(Element::text).flatMap(Values::dayIn);
        if (sent.isPresent() && day.isPresent() && day.get().isAfter(sent.get().plusDays(1))) {
            findings.accept(Finding.blocking(
                    found.get().path(),
                    "FIND_AFTER_SENT",
                    "The weapon is said to be found after the request was sent.",
                    "Correct the day of the find."));
        }
    }
}
