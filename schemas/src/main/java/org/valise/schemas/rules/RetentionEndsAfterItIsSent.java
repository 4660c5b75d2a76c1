package org.valise.schemas.rules;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;
import org.valise.schemas.xml.Values;

/** Nobody is asked to have deleted a message before it was sent. */
final class RetentionEndsAfterItIsSent implements Rule {
    @Override
    public void check(Element document, Consumer<Finding> findings) {
        Optional<Instant> sent = document.textOf("DocumentInfo", "SentAt").flatMap(Values::instantIn);
        Optional<Element> end = document.first("DocumentInfo", "Handling", "Restrictions", "RetainUntil");
        Optional<LocalDate> lastDay = end.map(Element::text).flatMap(Values::dayIn);
        if (sent.isPresent() && lastDay.isPresent() && lastDay.get().isBefore(LocalDate.ofInstant(sent.get(), UTC))) {
            findings.accept(Finding.blocking(
                    end.get().path(),
                    "RETENTION_BEFORE_SENT",
                    "The message may no longer be kept when it is sent.",
                    "Give a day on or after that of SentAt, or leave it out."));
        }
    }
}
