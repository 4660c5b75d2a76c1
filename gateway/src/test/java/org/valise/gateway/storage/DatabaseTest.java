package org.valise.gateway.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.valise.gateway.storage.DatabaseProblem.DATABASE_NOT_MIGRATED;
import static org.valise.gateway.storage.DatabaseProblem.DATABASE_REFUSED_LOGIN;
import static org.valise.gateway.storage.DatabaseProblem.DATABASE_TOO_OLD;
import static org.valise.gateway.storage.DatabaseProblem.DATABASE_UNREACHABLE;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.valise.exchange.Stage;

class DatabaseTest {
    private static ExternalServer server;

    @BeforeAll
    static void start() throws IOException {
        server = ExternalServer.durable();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void opensSeveralMigratedDatabasesOnOneServer() throws SQLException {
        try (var first = Database.open(server.newDatabase("first"));
                var second = Database.open(server.newDatabase("second"))) {
            assertThat(stages(first)).startsWith("submit", "validate", "permit").hasSize(Stage.values().length);
            assertThat(stages(second)).isEqualTo(stages(first));
        }
    }

    @Test
    void opensAMigratedDatabaseAgain() throws SQLException {
        var login = server.newDatabase("again");
        Database.open(login).close();
        try (var database = Database.open(login)) {
            assertThat(stages(database)).hasSize(Stage.values().length);
        }
    }

    @Test
    void runsWhatMustEndWithTheDatabaseOnce() throws SQLException {
        var ended = new ArrayList<String>();
        var database = Database.open(server.newDatabase("ending"), () -> ended.add("ended"));
        database.close();
        database.close();
        assertThat(ended).containsExactly("ended");
    }

    @Test
    void saysThatNobodyAnswers() {
        var login = new DatabaseLogin("jdbc:postgresql://127.0.0.1:1/valise?password=secret", "valise", "secret");
        assertThatThrownBy(() -> Database.open(login))
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageNotContaining("secret")
                .extracting(DatabaseTest::problem)
                .isEqualTo(DATABASE_UNREACHABLE);
    }

    @Test
    void saysThatThereIsNoSuchDatabase() {
        assertThatThrownBy(() -> Database.open(server.login("nowhere")))
                .hasMessageContaining("Create it first")
                .extracting(DatabaseTest::problem)
                .isEqualTo(DATABASE_UNREACHABLE);
    }

    @Test
    void saysThatTheServerRefusesTheUser() {
        var stranger = new DatabaseLogin(server.login("postgres").url(), "stranger", "x");
        assertThatThrownBy(() -> Database.open(stranger))
                .extracting(DatabaseTest::problem)
                .isEqualTo(DATABASE_REFUSED_LOGIN);
    }

    @Test
    void refusesAServerThatIsTooOld() {
        var probe = new DatabaseProbe(new DurabilityCheck(99));
        assertThatThrownBy(() -> probe.check(server.login("postgres")))
                .hasMessageContaining("Upgrade it to 99")
                .extracting(DatabaseTest::problem)
                .isEqualTo(DATABASE_TOO_OLD);
    }

    @Test
    void refusesADatabaseThatIsUsedForSomethingElse() throws SQLException {
        var login = server.newDatabase("taken");
        try (var connection = DriverManager.getConnection(login.url(), login.user(), login.password())) {
            connection.createStatement().execute("CREATE TABLE stage (theatre text)");
        }
        assertThatThrownBy(() -> Database.open(login))
                .extracting(DatabaseTest::problem)
                .isEqualTo(DATABASE_NOT_MIGRATED);
    }

    private static DatabaseProblem problem(Throwable thrown) {
        return ((DatabaseException) thrown).problem();
    }

    private static List<String> stages(Database database) throws SQLException {
        var names = new ArrayList<String>();
        try (var connection = database.dataSource().getConnection();
                var rows = connection.createStatement().executeQuery("SELECT name FROM stage ORDER BY position")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
