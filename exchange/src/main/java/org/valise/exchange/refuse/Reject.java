package org.valise.exchange.refuse;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.Refusal;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.Ledger;
import org.valise.exchange.record.LedgerUnavailable;

/**
 * Stage refuse of the outbound line, and of reading: notes in the audit that a submission or a reader was turned down, with
 * which code and why. The agency has its answer either way; nothing of the document is kept.
 */
public final class Reject {
    private static final Logger LOG = LoggerFactory.getLogger(Reject.class);

    private final Ledger ledger;
    private final Clock clock;

    public Reject(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Notes it.
     *
     * @param message its id, where it was known
     * @param door where it had come in, or who wanted to read
     */
    public void apply(Optional<UUID> message, String door, Refusal refusal) {
        try {
            ledger.recordNow(new Entry.Rejected(message, refusal.code(), door, clock.instant(), refusal.explanation()));
        } catch (LedgerUnavailable away) {
            LOG.warn("A refusal ({}) is missing from the audit: {}", refusal.code(), away.toString());
        }
    }
}
