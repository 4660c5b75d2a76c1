package org.valise.gateway.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private static ExternalServer server;
    private static Database database;

    private final ConcurrentLinkedQueue<Integer> batches = new ConcurrentLinkedQueue<>();
    private final CountDownLatch go = new CountDownLatch(1);

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = ExternalServer.durable();
        database = Database.open(server.newDatabase("grouped"));
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
        server.close();
    }

    @BeforeEach
    void emptyTable() throws SQLException {
        execute("DROP TABLE IF EXISTS item");
        execute("CREATE TABLE item (id int PRIMARY KEY, position serial)");
    }

    @Test
    void completesAfterTheCommit() throws SQLException {
        go.countDown();
        try (var group = group()) {
            assertThat(group.commit(7).join()).isEqualTo("wrote 7");
            assertThat(stored()).containsExactly(7);
        }
    }

    @Test
    void sharesTransactionsAndKeepsTheOrder() throws SQLException {
        var ids = IntStream.range(0, 300).boxed().toList();
        try (var group = group()) {
            var outcomes = ids.stream().map(group::commit).toList();
            go.countDown();
            outcomes.forEach(CompletableFuture::join);
        }
        assertThat(stored()).isEqualTo(ids);
        assertThat(batches).hasSizeLessThanOrEqualTo(6).allMatch(size -> size <= GroupCommit.BATCH);
    }

    @Test
    void letsABadItemFailAlone() throws SQLException {
        try (var group = group()) {
            var outcomes = List.of(1, 2, 2, 3).stream().map(group::commit).toList();
            go.countDown();
            assertThatThrownBy(outcomes.get(2)::join).hasRootCauseInstanceOf(SQLException.class);
            assertThat(outcomes.get(3).join()).isEqualTo("wrote 3");
        }
        assertThat(stored()).containsExactly(1, 2, 3);
    }

    @Test
    void commitsWhatWasHandedInBeforeTheCloseAndNothingAfterIt() throws SQLException {
        var group = group();
        var outcomes = IntStream.range(0, 100).mapToObj(group::commit).toList();
        go.countDown();
        group.close();
        assertThat(outcomes).allMatch(CompletableFuture::isDone);
        assertThat(stored()).hasSize(100);
        assertThatThrownBy(group.commit(100)::join).hasMessageContaining("DATABASE_CLOSED");
    }

    @Test
    void failsTheWholeBatchWhenTheDatabaseIsGone() throws SQLException {
        var gone = Database.open(server.newDatabase("gone"));
        gone.close();
        try (var group = new GroupCommit<>("gone", gone.dataSource(), this::write)) {
            var outcomes = IntStream.range(0, 3).mapToObj(group::commit).toList();
            outcomes.forEach(outcome -> assertThatThrownBy(outcome::join).hasCauseInstanceOf(SQLException.class));
        }
        assertThat(batches).isEmpty();
    }

    @Test
    void failsAWriterThatDoesNotAnswerForEveryItem() throws SQLException {
        try (var group = new GroupCommit<Integer, String>("mute", database.dataSource(), (connection, items) -> {
            write(connection, items);
            return List.of();
        })) {
            go.countDown();
            assertThatThrownBy(group.commit(1)::join).hasMessageContaining("1 items gave 0 results");
        }
        assertThat(stored()).isEmpty();
    }

    private GroupCommit<Integer, String> group() {
        return new GroupCommit<>("group", database.dataSource(), this::write);
    }

    private List<String> write(Connection connection, List<Integer> items) throws SQLException {
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        batches.add(items.size());
        try (var insert = connection.prepareStatement("INSERT INTO item (id) VALUES (?)")) {
            for (int item : items) {
                insert.setInt(1, item);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return items.stream().map(item -> "wrote " + item).toList();
    }

    private static List<Integer> stored() throws SQLException {
        var ids = new ArrayList<Integer>();
        try (var connection = database.dataSource().getConnection();
                var rows = connection.createStatement().executeQuery("SELECT id FROM item ORDER BY position")) {
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
        }
        return ids;
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
