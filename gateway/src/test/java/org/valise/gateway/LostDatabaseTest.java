package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node whose own database server has died says so, instead of answering for ever that it cannot be reached. */
class LostDatabaseTest {
    @TempDir
    private Path folder;

    @Test
    void endsWhenItsDatabaseServerIsKilled() throws Exception {
        TestFederation federation = new TestFederation(folder)
                .state("XAA", "")
                .state("XBB", "")
                .link("XAA", "XBB")
                .writeWithOwnDatabases();
        Path node = federation.of("XAA");
        try (NodeRun run = NodeRun.start(node)) {
            kill(node.resolve("data/database/cluster/postmaster.pid"));

            assertThat(run.exit().get(30, TimeUnit.SECONDS)).isEqualTo(4);
        } finally {
            federation.close();
        }
    }

    private static void kill(Path pidFile) throws Exception {
        long number = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        ProcessHandle.of(number).orElseThrow().destroyForcibly();
    }
}
