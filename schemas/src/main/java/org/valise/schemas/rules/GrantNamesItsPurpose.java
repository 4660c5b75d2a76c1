package org.valise.schemas.rules;

import java.util.function.Consumer;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;

/** Who grants a release says for what: a permission is not wider than what was thought of. */
final class GrantNamesItsPurpose implements Rule {
    @Override
    public void check(Element document, Consumer<Finding> findings) {
        if (document.textOf("Decision").filter("GRANTED"::equals).isPresent()
                && document.first("ReleasePurpose").isEmpty()) {
            findings.accept(Finding.blocking(
                    document.path() + "/ReleasePurpose",
                    "RELEASE_PURPOSE_MISSING",
                    "The release is granted for no purpose.",
                    "Name each purpose for which it may be passed on."));
        }
    }
}
