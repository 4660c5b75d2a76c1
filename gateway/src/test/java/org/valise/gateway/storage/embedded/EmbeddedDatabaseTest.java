package org.valise.gateway.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.valise.exchange.Stage;
import org.valise.gateway.storage.Database;

class EmbeddedDatabaseTest {
    @TempDir
    static Path temporary;

    private static Path folder;
    private static Database database;

    @BeforeAll
    static void start() {
        folder = temporary.resolve("database");
        database = EmbeddedDatabase.start(folder, Programs.FOLDER);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "autovacuum, on",
        "jit, off",
        "listen_addresses, 127.0.0.1",
        "password_encryption, scram-sha-256",
        "log_min_error_statement, panic"
    })
    void isDurableAndClosed(String setting, String value) throws SQLException {
        assertThat(Row.of(database, "SHOW " + setting)).isEqualTo(value);
    }

    @Test
    void opensNoUnixSocket() throws IOException {
        String socketFolder =
                Files.readAllLines(folder.resolve("cluster/postmaster.pid")).get(4);
        assertThat(socketFolder).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"valise, ''", "valise, wrong", "postgres, ''", "postgres, postgres"})
    void refusesWhoeverDoesNotKnowThePassword(String user, String password) throws SQLException {
        String url = Row.of(database, "SELECT 'jdbc:postgresql://127.0.0.1:' || inet_server_port() || '/valise'");
        assertThatThrownBy(
                        () -> DriverManager.getConnection(url, user, password).close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    @Test
    void asksEverybodyForThePassword() throws IOException {
        var rules = Files.readAllLines(folder.resolve("cluster/pg_hba.conf")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(rules).isNotEmpty().allMatch(rule -> rule.startsWith("host") && rule.endsWith("scram-sha-256"));
    }

    @Test
    void keepsOtherUsersOutOfItsFiles() throws IOException {
        assertThat(mode(folder)).isEqualTo("rwx------");
        assertThat(mode(folder.resolve("cluster"))).isEqualTo("rwx------");
        assertThat(mode(folder.resolve("password"))).isEqualTo("rw-------");
        assertThat(mode(Programs.FOLDER)).isEqualTo("rwx------");
    }

    @Test
    void worksWithoutTheRightsOfASuperuser() throws SQLException {
        assertThat(Row.of(database, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void writesNoValueOfAFailedStatementToItsLog() throws SQLException, IOException {
        Row.execute(database, "CREATE TABLE weapon (serial text PRIMARY KEY)");
        Row.execute(database, "INSERT INTO weapon VALUES ('KFX42404')");
        assertThatThrownBy(() -> Row.execute(database, "INSERT INTO weapon VALUES ('KFX42404')"))
                .isInstanceOf(SQLException.class);
        assertThat(folder.resolve("server.log")).content().doesNotContain("KFX42404");
    }

    @Test
    void refusesASecondNodeOnItsFolder() {
        assertThatThrownBy(() -> EmbeddedDatabase.start(folder, Programs.FOLDER))
                .hasMessageStartingWith("DATABASE_FOLDER_IN_USE");
    }

    @Test
    void runsBesideAnotherInOneProcess() throws SQLException {
        try (var other = EmbeddedDatabase.start(temporary.resolve("other"), Programs.FOLDER)) {
            assertThat(Row.of(other, "SHOW port")).isNotEqualTo(Row.of(database, "SHOW port"));
        }
    }

    @Test
    void makesACreationThatWasCutOffAnew() throws IOException, SQLException {
        var cutOff = Files.createDirectories(temporary.resolve("young/cluster.new/base"));
        Files.writeString(cutOff.resolve("PG_VERSION"), "half");
        try (var young = EmbeddedDatabase.start(temporary.resolve("young"), Programs.FOLDER)) {
            assertThat(Row.of(young, "SELECT count(*) FROM stage")).isEqualTo(String.valueOf(Stage.values().length));
        }
    }

    @Test
    void unpacksItsProgramsOnceForAll() throws IOException {
        try (var entries = Files.list(Programs.FOLDER)) {
            assertThat(entries.map(Path::getFileName).map(Path::toString).toList())
                    .hasSize(1)
                    .allMatch(name -> name.startsWith("postgresql-"));
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
