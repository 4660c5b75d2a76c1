package org.valise.gateway.storage.archive;

import java.util.List;
import org.valise.exchange.record.Outcome;

/**
 * What came of a list of entries.
 *
 * @param outcomes one for each entry
 * @param toSend whether its transaction has put anything into the outbox
 */
record Recorded(List<Outcome> outcomes, boolean toSend) {}
