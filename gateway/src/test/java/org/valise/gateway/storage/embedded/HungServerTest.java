package org.valise.gateway.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that does not stop in order must not keep its node from starting. */
class HungServerTest {
    @TempDir
    Path folder;

    @Test
    void endsAServerAtOnceThatDoesNotStopInOrder() throws Exception {
        var programs = new ProgramRun(PostgresPrograms.unpackedIn(Programs.FOLDER));
        var passwordFile = folder.resolve("password");
        DatabasePassword.in(passwordFile);
        var cluster = folder.resolve("cluster");
        new NewCluster(programs).create(cluster, passwordFile, "valise");
        var server = new ServerProcess(programs, cluster, folder.resolve("server.log"), Duration.ofSeconds(1));
        server.start();
        freezeTheCheckpointer(server(cluster));

        server.stop();

        assertThat(cluster.resolve("postmaster.pid")).doesNotExist();
        server.start();
        server.stop();
    }

    private static ProcessHandle server(Path cluster) throws IOException {
        String number = Files.readAllLines(cluster.resolve("postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(number.strip())).orElseThrow();
    }

    /** It writes all that is not on the disk yet when the server stops, and the server waits for it. */
    private static void freezeTheCheckpointer(ProcessHandle server) throws Exception {
        ProcessHandle checkpointer = server.children()
                .filter(HungServerTest::isCheckpointer)
                .findFirst()
                .orElseThrow();
        new ProcessBuilder("kill", "-STOP", "" + checkpointer.pid()).start().waitFor();
    }

    private static boolean isCheckpointer(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", "" + process.pid(), "cmdline"))
                    .contains("checkpointer");
        } catch (IOException gone) {
            return false;
        }
    }
}
