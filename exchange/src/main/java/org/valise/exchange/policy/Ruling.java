package org.valise.exchange.policy;

import java.util.List;
import org.valise.exchange.directory.Federation;

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
}
