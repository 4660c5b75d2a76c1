package org.valise.gateway.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresProgramsTest {
    @TempDir
    Path temporary;

    @Test
    void unpacksOneWholeCopyForNodesThatStartTogether() throws IOException {
        var folder = temporary.resolve("programs");
        var first = CompletableFuture.supplyAsync(() -> unpack(folder));
        var second = CompletableFuture.supplyAsync(() -> unpack(folder));
        assertThat(first.join()).isEqualTo(second.join());
        assertThat(first.join().resolve("bin/postgres")).isExecutable();
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(first.join());
        }
    }

    private static Path unpack(Path folder) {
        try {
            return PostgresPrograms.unpackedIn(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
