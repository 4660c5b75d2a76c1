package org.valise.gateway.storage;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Runs a {@link BatchWriter} in one database transaction. */
final class BatchTransaction<T, R> {
    private final DataSource dataSource;
    private final BatchWriter<T, R> writer;

    BatchTransaction(DataSource dataSource, BatchWriter<T, R> writer) {
        this.dataSource = dataSource;
        this.writer = writer;
    }

    /** Returns after the commit. After an exception nothing is stored, unless the connection broke during the commit. */
    List<R> run(List<T> items) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false); // the pool rolls back what is not committed when it takes it back
            List<R> results = writer.write(connection, items);
            if (results.size() != items.size()) {
                throw new IllegalStateException(items.size() + " items gave " + results.size() + " results");
            }
            connection.commit();
            return results;
        }
    }
}
