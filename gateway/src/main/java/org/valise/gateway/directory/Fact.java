package org.valise.gateway.directory;

import java.util.Comparator;

/**
 * One thing that an edition says.
 *
 * @param part of the directory; parts are told in the order of their numbers
 * @param about what it is about; two editions say the same or something else about it
 * @param value what it says, in plain words
 */
record Fact(int part, String about, String value) {
    static final int EDITION = 0;
    static final int STEWARDS = 1;
    static final int MEMBERS = 2;
    static final int GROUPS = 3;
    static final int LINKS = 4;
    static final int AGREEMENTS = 5;
    static final int DEADLINES = 6;
    static final int QUOTAS = 7;
    static final int RECOGNISED = 8;

    static final Comparator<Fact> ORDER = Comparator.comparing(Fact::part).thenComparing(Fact::about);
}
