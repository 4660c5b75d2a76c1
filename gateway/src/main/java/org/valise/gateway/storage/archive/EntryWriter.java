package org.valise.gateway.storage.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.Outcome;

/**
 * Writes entries of one kind inside a transaction that somebody else begins and commits.
 *
 * @param <E> the kind
 */
@FunctionalInterface
interface EntryWriter<E extends Entry> {

    /**
     * Writes all entries; there is at least one.
     *
     * @param outgoing takes what is to be sent; it is written afterwards, for all kinds together
     * @return one outcome for each entry, in their order
     */
    List<Outcome> write(Connection connection, List<E> entries, Outgoing outgoing) throws SQLException;
}
