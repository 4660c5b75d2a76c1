package org.valise.schemas.rules;

import java.util.function.Consumer;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;

/** Who passes something on because a life is at stake does not send it as routine. */
final class BreakGlassIsUrgent implements Rule {
    @Override
    public void check(Element document, Consumer<Finding> findings) {
        document.first("DocumentInfo")
                .filter(info -> info.first("BreakGlass").isPresent()
                        && info.first("Priority", "Routine").isPresent())
                .ifPresent(info -> findings.accept(Finding.blocking(
                        info.path() + "/Priority",
                        "BREAK_GLASS_NOT_URGENT",
                        "A message about an imminent threat to life is sent as routine.",
                        "Send it as Urgent, or take BreakGlass out and ask the provider.")));
    }
}
