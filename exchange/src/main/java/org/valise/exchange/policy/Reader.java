package org.valise.exchange.policy;

import java.util.Set;

/**
 * Who reads: an agency behind this node, or its operator.
 *
 * @param needToKnow the need-to-know groups that it belongs to, as providers name them
 * @param purposes codes of the purposes for which it works
 */
public record Reader(String name, Set<String> needToKnow, Set<String> purposes) {
    /** Sees lists, status and what is not restricted. */
    public static final Reader OPERATOR = new Reader("operator", Set.of(), Set.of());

    public Reader {
        needToKnow = Set.copyOf(needToKnow);
        purposes = Set.copyOf(purposes);
    }
}
