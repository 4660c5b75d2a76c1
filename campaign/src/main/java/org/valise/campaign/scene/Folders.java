package org.valise.campaign.scene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that come and go. */
public final class Folders {
    private Folders() {}

    /** Takes a folder away with everything in it. */
    public static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    /** An empty folder in place of whatever was there. */
    static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            delete(folder);
        }
        return Files.createDirectories(folder);
    }
}
