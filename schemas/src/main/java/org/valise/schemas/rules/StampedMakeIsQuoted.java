package org.valise.schemas.rules;

import java.util.function.Consumer;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;

/** A make that is said to be stamped is quoted as stamped. */
final class StampedMakeIsQuoted implements Rule {
    @Override
    public void check(Element document, Consumer<Finding> findings) {
        for (Element make : document.everywhere("Make")) {
            if (make.textOf("Basis").filter("STAMPED"::equals).isPresent()
                    && make.textOf("AsStamped").isEmpty()) {
                findings.accept(Finding.blocking(
                        make.path() + "/AsStamped",
                        "MAKE_NOT_QUOTED",
                        "The make is said to be stamped but is not given as stamped.",
                        "Quote the stamp, or say that the make was inferred."));
            }
        }
    }
}
