package org.valise.exchange.policy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.valise.exchange.Digests;
import org.valise.exchange.directory.Federation;
import org.valise.schemas.document.DocumentFacts;

/**
 * What the rules say about a document.
 *
 * @param directory by which they were asked; what follows from the ruling follows from the same one
 * @param sources messages of other members whose information it contains
 */
public record Ruling(Federation directory, List<Source> sources, Explanation explanation) {

    public Ruling {
        sources = List.copyOf(sources);
    }

    /** For the audit, from which nobody can read the justification, but with which it can be compared; empty without any. */
    public Optional<String> breakGlass(DocumentFacts facts) {
        return facts.breakGlass()
                .map(glass -> "break-glass " + glass.threat() + ", justification sha256 "
                        + Digests.sha256(glass.justification().getBytes(StandardCharsets.UTF_8)) + ", set aside: "
                        + String.join(", ", explanation.overridden()));
    }
}
