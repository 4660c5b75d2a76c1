package org.valise.schemas.rules;

import java.util.Set;
import java.util.function.Consumer;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;

/** Break-glass brings information to somebody who can save a life: neither counts nor bulletins nor words about releases do. */
final class BreakGlassPassesOn implements Rule {
    private static final Set<String> NEVER =
            Set.of("AggregateReport", "Bulletin", "ReleaseRequest", "ReleaseDecision", "BreakGlassNotice");

    @Override
    public void check(Element document, Consumer<Finding> findings) {
        document.first("DocumentInfo", "BreakGlass")
                .filter(glass -> NEVER.contains(document.name())
                        || document.textOf("DocumentInfo", "Purpose")
                                .filter("STATISTICS"::equals)
                                .isPresent())
                .ifPresent(
                        glass -> findings.accept(
                                Finding.blocking(
                                        glass.path(),
                                        "BREAK_GLASS_MISPLACED",
                                        "A document that saves no life is said to be about an imminent threat.",
                                        "Take BreakGlass out, or pass the information on in a document of its own and for another purpose.")));
    }
}
