package org.valise.campaign.scene;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes what breaks disks, as far as this machine lets it: libraries that need a C compiler, and a small disk that needs root. */
final class Workshop {
    private static final String WRITE_ERRORS = "write-errors.c";

    private final Path folder;

    Workshop(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** The library that makes writes fail; empty when it cannot be compiled. */
    Optional<Path> writeErrors() throws IOException {
        Path source = folder.resolve(WRITE_ERRORS);
        try (InputStream in = Objects.requireNonNull(Workshop.class.getResourceAsStream(WRITE_ERRORS))) {
            Files.copy(in, source, StandardCopyOption.REPLACE_EXISTING);
        }
        return compiled(source);
    }

    /** A library from a file of C; empty when it cannot be compiled. */
    Optional<Path> compiled(Path source) throws IOException {
        Path library = folder.resolve(source.getFileName() + ".so");
        return succeeds(List.of("cc", "-shared", "-fPIC", "-O2", "-o", library.toString(), source.toString(), "-ldl"))
                ? Optional.of(library)
                : Optional.empty();
    }

    /** Puts a small disk, in memory, in place of an empty folder; false when that cannot be done. */
    boolean mount(Path place, int megabytes) throws IOException {
        Files.createDirectories(place);
        return succeeds(
                List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=700", "tmpfs", place.toString()));
    }

    /** Takes it away, with everything on it. */
    void unmount(Path place) throws IOException {
        if (!succeeds(List.of("umount", place.toString()))) {
            throw new IOException("The disk at " + place + " is still in use; see " + folder.resolve("log"));
        }
    }

    private boolean succeeds(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(
                                    folder.resolve("log").toFile()))
                            .start()
                            .onExit()
                            .join()
                            .exitValue()
                    == 0;
        } catch (IOException noSuchProgram) {
            Files.writeString(
                    folder.resolve("log"), noSuchProgram + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return false;
        }
    }
}
