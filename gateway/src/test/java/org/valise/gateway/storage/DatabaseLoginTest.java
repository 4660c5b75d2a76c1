package org.valise.gateway.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseLoginTest {
    private static final String URL = "jdbc:postgresql://db.example/valise";

    @TempDir
    Path folder;

    @Test
    void readsThePasswordFromTheFirstLineOfItsFile() throws IOException {
        var file = Files.writeString(folder.resolve("password"), "top secret\n");
        assertThat(DatabaseLogin.withPasswordFile(URL, "valise", file).password())
                .isEqualTo("top secret");
    }

    @Test
    void neverShowsThePassword() {
        var login = new DatabaseLogin(URL + "?password=hidden", "valise", "top secret");
        assertThat(login.toString()).isEqualTo("valise at " + URL);
    }

    @Test
    void refusesAnEmptyOrMissingPasswordFile() throws IOException {
        var empty = Files.createFile(folder.resolve("empty"));
        assertThatThrownBy(() -> DatabaseLogin.withPasswordFile(URL, "valise", empty))
                .hasMessageContaining("is empty");
        assertThatThrownBy(() -> DatabaseLogin.withPasswordFile(URL, "valise", folder.resolve("none")))
                .hasMessageContaining("cannot be read");
    }

    @Test
    void refusesAnotherKindOfDatabase() {
        assertThatThrownBy(() -> new DatabaseLogin("jdbc:h2:mem:x", "valise", "x"))
                .hasMessageContaining("must be PostgreSQL");
    }
}
