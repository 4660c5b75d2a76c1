package org.valise.gateway.storage.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.valise.gateway.storage.Database;
import org.valise.gateway.storage.embedded.EmbeddedDatabase;

/** An archive in a real database, which all test classes share; empty before each test. */
final class TestArchive implements BeforeEachCallback, AfterEachCallback {
    private DataSource database;
    private PostgresOutbox outbox;
    private PostgresLedger ledger;

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException {
        database = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(TestArchive.class))
                .getOrComputeIfAbsent(Server.class, key -> Server.start(), Server.class)
                .database()
                .dataSource();
        execute(
                "TRUNCATE message, inbox, addressee, evidence, outbox, term, passage, quarantine, audit, consent, quota_use, awaited,"
                        + " conversation_end");
        outbox = new PostgresOutbox(database, Clock.systemUTC());
        ledger = new PostgresLedger("test", database, outbox, Clock.systemUTC());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ledger.close();
    }

    DataSource database() {
        return database;
    }

    PostgresLedger ledger() {
        return ledger;
    }

    PostgresOutbox outbox() {
        return outbox;
    }

    PostgresShelf shelf() {
        return new PostgresShelf(database);
    }

    /** The first column of every row, as text. */
    List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private record Server(Path folder, Database database) implements AutoCloseable {

        static Server start() {
            try {
                Path folder = Files.createTempDirectory("archive-");
                return new Server(
                        folder,
                        EmbeddedDatabase.start(
                                folder, Path.of("target", "postgresql-programs").toAbsolutePath()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            database.close();
            try (var tree = Files.walk(folder)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
