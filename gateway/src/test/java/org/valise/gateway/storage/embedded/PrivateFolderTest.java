package org.valise.gateway.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {
    @TempDir
    Path temporary;

    @Test
    void closesAnOpenFolderOfOurOwn() throws IOException {
        var open = Files.createDirectory(temporary.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(Files.getPosixFilePermissions(PrivateFolder.at(open)))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE);
    }

    @Test
    void refusesALinkThatSomebodyMayHaveLaid() throws IOException {
        var link = Files.createSymbolicLink(temporary.resolve("link"), temporary);
        assertThatThrownBy(() -> PrivateFolder.at(link)).hasMessageStartingWith("DATABASE_FOLDER_NOT_PRIVATE");
    }

    @Test
    void refusesAFolderOfSomebodyElse() {
        var proc = ProcessHandle.of(1).map(init -> Path.of("/proc/1/root")).orElseThrow();
        assertThatThrownBy(() -> PrivateFolder.at(proc)).hasMessageStartingWith("DATABASE_FOLDER_NOT_PRIVATE");
    }
}
