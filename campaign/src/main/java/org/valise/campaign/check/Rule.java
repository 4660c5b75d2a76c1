package org.valise.campaign.check;

import java.util.List;

/** One promise about every single message. */
interface Rule {
    /** What breaks it; nothing when it is kept. */
    List<Violation> broken(Case message);
}
