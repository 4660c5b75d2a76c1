package org.valise.gateway.storage.parts;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Files and folders that were written and are not on stable storage yet. Thread safe. */
final class Unforced {
    private final Set<Path> paths = new HashSet<>();

    synchronized void add(Path path) {
        paths.add(path);
    }

    synchronized void addAll(Collection<Path> more) {
        paths.addAll(more);
    }

    /** Forces all of them; what cannot be forced is tried again next time. */
    void force() throws IOException {
        Set<Path> due = take();
        try {
            for (Path path : due) {
                force(path);
            }
        } catch (IOException e) {
            addAll(due);
            throw e;
        }
    }

    private synchronized Set<Path> take() {
        Set<Path> due = new HashSet<>(paths);
        paths.clear();
        return due;
    }

    /** Forces one file, or the names in one folder (Linux lets a folder be opened for reading and forced). */
    static void force(Path path) throws IOException {
        boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        try (var channel = FileChannel.open(path, Set.of(folder ? READ : WRITE, LinkOption.NOFOLLOW_LINKS))) {
            channel.force(true);
        }
    }
}
