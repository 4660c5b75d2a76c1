package org.valise.gateway.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewClusterTest {
    @TempDir
    Path folder;

    @Test
    void isClosedBeforeAnyServerListens() throws IOException {
        var passwordFile = folder.resolve("password");
        DatabasePassword.in(passwordFile);
        var cluster = folder.resolve("cluster");
        new NewCluster(new ProgramRun(PostgresPrograms.unpackedIn(Programs.FOLDER)))
                .create(cluster, passwordFile, "valise");

        assertThat(Files.readAllLines(cluster.resolve("pg_hba.conf")))
                .noneMatch(line -> line.contains("trust"))
                .anyMatch(line -> line.endsWith("scram-sha-256"));
        assertThat(cluster.resolve("postmaster.pid")).doesNotExist();
        assertThat(folder.resolve("cluster.new")).doesNotExist();
    }
}
