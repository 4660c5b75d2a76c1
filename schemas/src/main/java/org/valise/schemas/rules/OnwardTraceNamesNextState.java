package org.valise.schemas.rules;

import java.util.function.Consumer;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;

/** A weapon traced onward is traced to a state. */
final class OnwardTraceNamesNextState implements Rule {
    @Override
    public void check(Element document, Consumer<Finding> findings) {
        for (Element outcome : document.children("Outcome")) {
            if (outcome.textOf("Code").filter("TRACED_ONWARD"::equals).isPresent()
                    && outcome.textOf("NextState").isEmpty()) {
                findings.accept(Finding.blocking(
                        outcome.path() + "/NextState",
                        "NEXT_STATE_MISSING",
                        "The weapon went on to another state that is not named.",
                        "Name the state to ask next."));
            }
        }
    }
}
