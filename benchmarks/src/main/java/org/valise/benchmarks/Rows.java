package org.valise.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Rows of a table of our own, each once for either side, committed in batches as a busy node does. */
final class Rows implements AutoCloseable {
    private static final int BATCH = 64;

    private final Connection connection;
    private final PreparedStatement insert;
    private int waiting;

    /** The connection is closed with this. */
    Rows(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS yardstick (id uuid, side int, bytes bytea, PRIMARY KEY (id, side))");
            statement.execute("ALTER TABLE yardstick ALTER bytes SET STORAGE EXTERNAL");
        }
        connection.setAutoCommit(false);
        insert = connection.prepareStatement("INSERT INTO yardstick VALUES (?, ?, ?)");
    }

    void add(byte[] bytes) throws SQLException {
        UUID id = UUID.randomUUID();
        for (int side = 0; side < 2; side++) {
            insert.setObject(1, id);
            insert.setInt(2, side);
            insert.setBytes(3, bytes);
            insert.addBatch();
        }
        waiting++;
        if (waiting == 2 * BATCH) {
            commit();
        }
    }

    void commit() throws SQLException {
        insert.executeBatch();
        connection.commit();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
