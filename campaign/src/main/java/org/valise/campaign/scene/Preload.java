package org.valise.campaign.scene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which libraries a node's process loads before all others. A node starts its database with an empty environment, so that these would
 * not reach it; as root it does so by {@code unshare}, and finds a script of ours under that name.
 */
final class Preload {
    private static final Path UNSHARE = Path.of("/usr/bin/unshare");

    private final Path folder;
    private final Path data;
    private final Optional<Path> writeErrors;

    /**
     * For one node.
     *
     * @param folder for scripts, of the node alone
     * @param data the node's data folder, whose files can break
     */
    Preload(Path folder, Path data, Optional<Path> writeErrors) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.data = data;
        this.writeErrors = writeErrors;
    }

    /** The environment of the next process, with another library and a setting of its own, where there is one. */
    Map<String, String> environment(Optional<Path> more, Map<String, String> setting) throws IOException {
        List<Path> libraries = new ArrayList<>();
        writeErrors.ifPresent(libraries::add);
        more.ifPresent(libraries::add);
        if (libraries.isEmpty()) {
            return Map.of();
        }
        Map<String, String> environment = new TreeMap<>(setting);
        environment.put("LD_PRELOAD", libraries.stream().map(Path::toString).collect(Collectors.joining(":")));
        environment.put("VALISE_WRITE_ERRORS", flag().toString());
        environment.put("VALISE_WRITE_ERRORS_IN", data.toString());
        if (Files.isExecutable(UNSHARE)) {
            writeScript(environment);
            environment.put("PATH", folder + ":" + System.getenv("PATH"));
        }
        return environment;
    }

    /** While this file exists, writes fail. */
    Path flag() {
        return folder.resolve("broken");
    }

    /** Whether they can be made to fail. */
    boolean canBreak() {
        return writeErrors.isPresent();
    }

    private void writeScript(Map<String, String> environment) throws IOException {
        String settings = environment.entrySet().stream()
                .map(entry -> "'" + entry.getKey() + "=" + entry.getValue() + "'")
                .collect(Collectors.joining(" "));
        Path script = folder.resolve("unshare");
        Files.writeString(script, "#!/bin/sh\nexec env " + settings + " " + UNSHARE + " \"$@\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}
