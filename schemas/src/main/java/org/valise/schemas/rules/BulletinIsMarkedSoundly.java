package org.valise.schemas.rules;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;

/** A bulletin that stays with its receivers has a handling code that says the same, and a RED one names them. */
final class BulletinIsMarkedSoundly implements Rule {
    private static final Set<String> STAYS = Set.of("RED", "AMBER_STRICT", "AMBER");
    private static final Set<String> FREE = Set.of("H0", "H1");

    @Override
    public void check(Element document, Consumer<Finding> findings) {
        Optional<Element> mark = document.first("Tlp");
        if (mark.filter(tlp -> STAYS.contains(tlp.text())).isPresent()
                && document.textOf("DocumentInfo", "Handling", "Code")
                        .filter(FREE::contains)
                        .isPresent()) {
            findings.accept(Finding.blocking(
                    mark.get().path(),
                    "TLP_CONTRADICTS_HANDLING",
                    "The bulletin stays with its receivers, and its handling code lets them pass it on.",
                    "Use H2 or H3 with RED, AMBER_STRICT and AMBER."));
        }
        if (mark.filter(tlp -> "RED".equals(tlp.text())).isPresent()
                && document.first("DocumentInfo", "To", "Group").isPresent()) {
            findings.accept(Finding.blocking(
                    mark.get().path(),
                    "TLP_RED_TO_GROUP",
                    "A RED bulletin is addressed to a group.",
                    "Name each member that may see it, or use another mark."));
        }
    }
}
