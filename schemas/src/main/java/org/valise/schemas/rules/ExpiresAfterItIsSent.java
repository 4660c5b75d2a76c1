package org.valise.schemas.rules;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;
import org.valise.schemas.xml.Values;

/** A message expires after it was sent. */
final class ExpiresAfterItIsSent implements Rule {
    @Override
    public void check(Element document, Consumer<Finding> findings) {
        Optional<Instant> sent = document.textOf("DocumentInfo", "SentAt").flatMap(Values::instantIn);
        Optional<Element> expires = document.first("DocumentInfo", "Expires");
        Optional<Instant> end = expires.map(Element::text).flatMap(Values::instantIn);
        if (sent.isPresent() && end.isPresent() && !end.get().isAfter(sent.get())) {
            findings.accept(Finding.blocking(
                    expires.get().path(),
                    "EXPIRES_BEFORE_SENT",
                    "The message expires before it is sent.",
                    "Give a later time, or leave it out."));
        }
    }
}
