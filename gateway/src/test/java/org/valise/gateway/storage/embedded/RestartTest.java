package org.valise.gateway.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    @TempDir
    Path temporary;

    private Path folder;
    private NodeProcess node;

    @BeforeEach
    void startNode() throws IOException {
        folder = temporary.resolve("database");
        node = NodeProcess.start(folder);
    }

    @AfterEach
    void endNode() {
        node.kill();
    }

    @Test
    void keepsTheCommittedRowWhenTheNodeIsKilledAndItsServerIsNot() throws IOException, SQLException {
        long orphan = serverPid();
        node.kill();
        assertThat(runs(orphan)).isTrue();

        assertRowIsThere();
        assertThat(runs(orphan)).isFalse();
    }

    @Test
    void keepsTheCommittedRowWhenNodeAndServerAreKilled() throws IOException, SQLException {
        node.kill();
        ProcessHandle.of(serverPid()).ifPresent(NodeProcess::killAndWait);

        assertRowIsThere();
    }

    @Test
    void doesNotTouchAProcessThatGotTheNumberOfADeadServer() throws IOException, SQLException {
        node.kill();
        ProcessHandle.of(serverPid()).ifPresent(NodeProcess::killAndWait);
        var stranger = new ProcessBuilder("cat").start();
        var lines = Files.readAllLines(pidFile());
        lines.set(0, Long.toString(stranger.pid()));
        Files.write(pidFile(), lines);

        assertRowIsThere();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    @Test
    void stopsTheServerWhenTheNodeEnds() throws IOException, SQLException {
        long server = serverPid();
        node.end();
        assertThat(runs(server)).isFalse();
        assertThat(pidFile()).doesNotExist();

        assertRowIsThere();
    }

    private void assertRowIsThere() throws SQLException {
        try (var database = EmbeddedDatabase.start(folder, Programs.FOLDER)) {
            assertThat(Row.of(database, "SELECT word FROM kept")).isEqualTo(NodeProcess.WORD);
        }
    }

    // A process that has ended and that nobody has collected still has a number, and no command.
    private static boolean runs(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .isPresent();
    }

    private long serverPid() throws IOException {
        List<String> lines = Files.readAllLines(pidFile());
        return Long.parseLong(lines.get(0).strip());
    }

    private Path pidFile() {
        return folder.resolve("cluster/postmaster.pid");
    }
}
