package org.valise.gateway;

import java.util.Optional;
import org.valise.exchange.announce.Announce;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.Ledger;
import org.valise.exchange.record.Outcome;
import org.valise.exchange.trust.Announcement;

/** Records what somebody hands over on our own side, and has it passed on. */
record Announcer(Announce announce, Ledger ledger) {

    /**
     * Whether it was new. What this returns true for is recorded and has to come into force.
     *
     * @throws org.valise.exchange.Refusal when something else is recorded under its number
     */
    boolean record(Announcement announcement) {
        Optional<Entry.Announced> entry = announce.ours(announcement);
        entry.ifPresent(fresh -> {
            if (ledger.recordNow(fresh).result() == Outcome.Result.CONFLICT) {
                throw announcement.conflict();
            }
        });
        return entry.isPresent();
    }
}
