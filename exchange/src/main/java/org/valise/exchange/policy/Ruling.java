package org.valise.exchange.policy;

import java.util.List;

/**
 * What the rules say about a document.
 *
 * @param sources messages of other members whose information it contains
 */
public record Ruling(List<Source> sources, Explanation explanation) {

    public Ruling {
        sources = List.copyOf(sources);
    }
}
