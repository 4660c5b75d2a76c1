package org.valise.gateway.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes a batch of items inside a transaction that somebody else begins and commits.
 *
 * @param <T> what is written
 * @param <R> what came of it, for example whether it was new
 */
@FunctionalInterface
public interface BatchWriter<T, R> {
    /**
     * Writes all items, in their order. May be called again with some of them after it failed, and the transaction was
     * rolled back; it must keep nothing outside the database.
     *
     * @return one result for each item, in the order of the items
     */
    List<R> write(Connection connection, List<T> items) throws SQLException;
}
