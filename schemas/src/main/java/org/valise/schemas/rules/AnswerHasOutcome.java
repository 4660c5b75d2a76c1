package org.valise.schemas.rules;

import java.util.Set;
import java.util.function.Consumer;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;

/** A full or partial answer says what was found. */
final class AnswerHasOutcome implements Rule {
    private static final Set<String> ANSWERED = Set.of("FULL", "PARTIAL");

    @Override
    public void check(Element document, Consumer<Finding> findings) {
        if (document.textOf("Status").filter(ANSWERED::contains).isPresent()
                && document.children("Outcome").isEmpty()) {
            findings.accept(Finding.blocking(
                    document.path() + "/Outcome",
                    "OUTCOME_MISSING",
                    "The answer does not say what the search found.",
                    "Add at least one Outcome; NO_RECORD is one."));
        }
    }
}
