package org.valise.gateway.storage.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's own note of which process serves a cluster. After the node was killed the number may belong to a server
 * that still runs, to nobody, or by now to any other process. Only for whoever holds the {@link FolderLock}.
 */
final class PidFile {
    private final Path cluster;
    private final Path file;

    PidFile(Path cluster) {
        this.cluster = cluster;
        this.file = cluster.resolve("postmaster.pid");
    }

    /** Says whether the process that is named is a server on this cluster. */
    boolean namesOurServer() throws IOException {
        return process().filter(this::isOurServer).isPresent();
    }

    /**
     * Takes out a number that is not a server of ours, which PostgreSQL would otherwise respect and not start. Our own
     * number takes its place: PostgreSQL passes over the process that starts it, and the rest of the file stays, by
     * which it finds left-over processes of the dead server that still share its memory.
     */
    void forgetStranger() throws IOException {
        if (Files.notExists(file)) {
            return;
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        if (lines.isEmpty()) {
            Files.delete(file);
        } else {
            lines.set(0, Long.toString(ProcessHandle.current().pid()));
            Files.write(file, lines);
        }
    }

    private Optional<ProcessHandle> process() throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip).map(Long::parseLong).flatMap(ProcessHandle::of);
        }
    }

    // A signal to a number alone could end a process that has nothing to do with us.
    private boolean isOurServer(ProcessHandle process) {
        var info = process.info();
        return info.command().map(command -> command.endsWith("/postgres")).orElse(false)
                && info.arguments()
                        .map(arguments -> List.of(arguments).contains(cluster.toString()))
                        .orElse(false);
    }
}
