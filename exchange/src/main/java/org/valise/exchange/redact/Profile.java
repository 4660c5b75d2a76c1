package org.valise.exchange.redact;

import java.util.Set;

/**
 * How far documents are reduced.
 *
 * @param description for the officer who chooses it
 * @param counts exactly or in bands
 * @param keep the lists that remain; everything else is dropped
 */
public record Profile(String name, String description, Counts counts, Set<Part> keep) {

    public Profile {
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
