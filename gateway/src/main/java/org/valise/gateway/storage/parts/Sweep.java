package org.valise.gateway.storage.parts;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Deletes the folders of messages that were never recorded and have not been touched for long. */
final class Sweep {
    private final Path root;
    private final KnownMessages known;
    private final Object lock;

    /** @param lock held while a folder is judged and deleted, so that nobody submits it in between */
    Sweep(Path root, KnownMessages known, Object lock) {
        this.root = root;
        this.known = known;
        this.lock = lock;
    }

    int run(Instant before) throws IOException {
        int swept = 0;
        for (Path origin : children(root)) {
            for (Path message : children(origin)) {
                synchronized (lock) {
                    if (isAbandoned(origin, message, before)) {
                        delete(message);
                        swept++;
                    }
                }
            }
        }
        return swept;
    }

    private boolean isAbandoned(Path origin, Path message, Instant before) throws IOException {
        List<Path> all = new ArrayList<>(children(message));
        all.add(message);
        for (Path path : all) {
            if (!Files.getLastModifiedTime(path, NOFOLLOW_LINKS).toInstant().isBefore(before)) {
                return false;
            }
        }
        return !known.holds(
                origin.getFileName().toString(),
                UUID.fromString(message.getFileName().toString()));
    }

    private static void delete(Path folder) throws IOException {
        try (var tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder, NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (var children = Files.list(folder)) {
            return children.toList();
        }
    }
}
