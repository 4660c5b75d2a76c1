package org.valise.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * Makes every sync of the processes that get its environment slower. A node starts its database with an empty environment; as
 * root it does so by {@code unshare}, and finds a script of ours under that name, which sets it again.
 */
final class SlowSync {
    private static final Path UNSHARE = Path.of("/usr/bin/unshare");

    private SlowSync() {}

    /**
     * The environment.
     *
     * @param source in C, to be preloaded
     * @param folder for the library and the script
     */
    static Map<String, String> environment(Path source, Path folder, int micros)
            throws IOException, InterruptedException {
        Path library = folder.resolve("slow-sync.so");
        Process compiler = new ProcessBuilder(
                        "cc", "-shared", "-fPIC", "-O2", "-o", library.toString(), source.toString(), "-ldl")
                .inheritIO()
                .start();
        if (compiler.waitFor() != 0) {
            throw new IOException("cannot compile " + source);
        }
        String settings = "LD_PRELOAD=" + library + " SLOWSYNC_US=" + micros;
        Path script = folder.resolve("unshare");
        Files.writeString(script, "#!/bin/sh\nexec env " + settings + " " + UNSHARE + " \"$@\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "SLOWSYNC_US", String.valueOf(micros),
                "PATH", folder + ":" + System.getenv("PATH"));
    }
}
