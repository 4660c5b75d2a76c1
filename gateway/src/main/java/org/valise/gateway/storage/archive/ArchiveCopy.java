package org.valise.gateway.storage.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The archive's tables as they are at one moment, row by row in PostgreSQL's own binary form. Streams. Thread safe. */
public final class ArchiveCopy {
    /** A released number is not given again: those who remember one would miss what has it now. */
    private static final int AHEAD = 1_000_000;

    private static final String TABLES = """
            SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename <> 'flyway_schema_history'
            ORDER BY tablename
            """;
    private static final String VERSION = "SELECT max(version::int)::text FROM flyway_schema_history WHERE success";
    private static final String IDENTITIES = """
            SELECT format('SELECT setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 0) + ?) FROM %I',
                table_name, column_name, column_name, table_name)
            FROM information_schema.columns WHERE is_identity = 'YES' AND table_schema = current_schema()
            """;
    private static final String POSITIONS =
            "SELECT setval('inbox_position', coalesce(max(position), 0) + ?) FROM inbox";
    private static final String USED = "SELECT 'used' FROM audit LIMIT 1";

    private final DataSource database;

    public ArchiveCopy(DataSource database) {
        this.database = database;
    }

    /** Gets one table after the other. */
    public interface Tables {
        OutputStream begin(String table) throws IOException;

        void end() throws IOException;
    }

    /** What has to happen while nothing that is handed to our broker is forgotten by the outbox. */
    public interface Held {
        void run() throws IOException;
    }

    /** Reads a table back. */
    public interface Rows {
        void into(String table, InputStream rows) throws IOException;
    }

    /** What fills the tables. */
    public interface Filling {
        void fill(Rows rows) throws IOException;
    }

    /** The version of the tables. */
    public String version() {
        return connected(connection -> texts(connection, VERSION).get(0));
    }

    /**
     * Gives all tables as of one moment.
     *
     * @param held done right before that moment; whatever leaves the outbox meanwhile is in the copy still
     */
    public void write(Held held, Tables tables) {
        connected(connection -> {
            OutboxHold.take(connection);
            try {
                held.run();
            } catch (IOException | RuntimeException failure) {
                OutboxHold.release(connection);
                throw failure;
            }
            try {
                connection.setAutoCommit(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                // With the first question the moment is fixed.
                List<String> names = texts(connection, TABLES);
                OutboxHold.release(connection);
                CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
                for (String name : names) {
                    copies.copyOut("COPY " + name + " TO STDOUT (FORMAT binary)", tables.begin(name));
                    tables.end();
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                OutboxHold.release(connection);
            }
            return true;
        });
    }

    /** Whether anything was ever done with it. */
    public boolean isUsed() {
        return connected(connection -> !texts(connection, USED).isEmpty());
    }

    /** Fills all tables anew, in one transaction. */
    public void read(Filling filling) {
        connected(connection -> {
            connection.setAutoCommit(false);
            List<String> names = texts(connection, TABLES);
            run(connection, "TRUNCATE " + String.join(", ", names));
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            filling.fill((table, rows) -> {
                if (!names.contains(table)) {
                    throw new IOException("there is no table " + table);
                }
                try {
                    copies.copyIn("COPY " + table + " FROM STDIN (FORMAT binary)", rows);
                } catch (SQLException e) {
                    throw new IOException("table " + table + " cannot be filled", e);
                }
            });
            for (String move : texts(connection, IDENTITIES)) {
                move(connection, move);
            }
            move(connection, POSITIONS);
            connection.commit();
            connection.setAutoCommit(true);
            return names;
        });
    }

    private static void move(Connection connection, String sequence) throws SQLException {
        try (var statement = connection.prepareStatement(sequence)) {
            statement.setInt(1, AHEAD);
            statement.execute();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private <T> T connected(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw Failures.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException, IOException;
    }
}
