package org.valise.exchange.redact;

import java.util.Set;

/**
 * How far documents are reduced.
 *
 * @param description for the officer who chooses it
 * @param counts exactly or in bands
 * @param minimum the fewest weapons that a count may stand for, 3 or more; smaller ones are left out
 * @param keep the lists that remain; everything else is dropped
 */
public record Profile(String name, String description, Counts counts, int minimum, Set<Part> keep) {
    /** The smallest minimum: of two weapons, who knows the one knows the other. */
    public static final int LEAST_MINIMUM = 3;

    /** @throws IllegalArgumentException when the minimum is below {@link #LEAST_MINIMUM} */
    public Profile {
        if (minimum < LEAST_MINIMUM) {
            throw new IllegalArgumentException("a minimum of " + minimum);
        }
        keep = Set.copyOf(keep);
    }

    /** How numbers are told. */
    public enum Counts {
        EXACT,
        BANDS
    }

    /** What weapons are counted by. */
    public enum Part {
        CATEGORY,
        CALIBRE,
        COUNTRY_OF_MANUFACTURE,
        FIND_COUNTRY,
        FIND_KIND
    }
}
