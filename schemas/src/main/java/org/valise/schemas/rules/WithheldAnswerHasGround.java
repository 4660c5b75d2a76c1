package org.valise.schemas.rules;

import java.util.Set;
import java.util.function.Consumer;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;

/** Who delays, restricts or refuses names a ground of the International Tracing Instrument and gives reasons. */
final class WithheldAnswerHasGround implements Rule {
    private static final Set<String> WITHHELD = Set.of("DELAYED", "RESTRICTED", "REFUSED");

    @Override
    public void check(Element document, Consumer<Finding> findings) {
        if (document.textOf("Status").filter(WITHHELD::contains).isEmpty()) {
            return;
        }
        if (document.textOf("Ground").isEmpty()) {
            findings.accept(Finding.blocking(
                    document.path() + "/Ground",
                    "GROUND_MISSING",
                    "The answer is delayed, restricted or refused without a ground.",
                    "Name one of the four grounds of the International Tracing Instrument."));
        }
        if (document.textOf("Explanation").isEmpty()) {
            findings.accept(Finding.blocking(
                    document.path() + "/Explanation",
                    "EXPLANATION_MISSING",
                    "The answer is delayed, restricted or refused without reasons.",
                    "Give the reasons in Explanation."));
        }
    }
}
