package org.valise.schemas.rules;

import java.util.function.Consumer;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;

/** A seizure notice tells of at least one item. */
final class SeizureHasItems implements Rule {
    @Override
    public void check(Element document, Consumer<Finding> findings) {
        document.first("Items")
                .filter(items -> items.children().isEmpty())
                .ifPresent(items -> findings.accept(Finding.blocking(
                        items.path(),
                        "ITEMS_MISSING",
                        "The notice names no weapon, part or ammunition.",
                        "Add what was taken.")));
    }
}
