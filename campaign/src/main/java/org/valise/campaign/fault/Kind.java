package org.valise.campaign.fault;

import java.util.Locale;
import java.util.Random;

/** The kinds of faults, by the names of the command line. */
public enum Kind {
    KILL_NODE {
        @Override
        Fault draw(String member, Random random) {
            return new KillNode(member, random.nextInt(1_500));
        }
    };

    /** One of this kind, with everything about it left to chance. */
    abstract Fault draw(String member, Random random);

    /** Its name in lower case, with hyphens. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
