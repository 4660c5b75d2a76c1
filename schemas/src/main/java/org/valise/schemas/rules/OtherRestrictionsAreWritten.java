package org.valise.schemas.rules;

import java.util.function.Consumer;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;

/** Handling code H3 means restrictions in words, so the words must be there. */
final class OtherRestrictionsAreWritten implements Rule {
    @Override
    public void check(Element document, Consumer<Finding> findings) {
        document.first("DocumentInfo", "Handling").ifPresent(handling -> {
            if (handling.textOf("Code").filter("H3"::equals).isPresent()
                    && handling.textOf("Text").isEmpty()) {
                findings.accept(Finding.blocking(
                        handling.path() + "/Text",
                        "HANDLING_TEXT_MISSING",
                        "Handling code H3 is given without its restrictions.",
                        "Write the restrictions in Text, or use H0, H1 or H2."));
            }
        });
    }
}
