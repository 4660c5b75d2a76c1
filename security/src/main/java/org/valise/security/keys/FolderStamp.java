package org.valise.security.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;

/** When each file of a key folder was last written: two that are equal mean that there is nothing new to read. */
record FolderStamp(Map<Path, FileTime> written) {
    static final FolderStamp NONE = new FolderStamp(Map.of());

    FolderStamp {
        written = Map.copyOf(written);
    }

    static FolderStamp of(Path folder) {
        Map<Path, FileTime> written = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                written.put(file, Files.getLastModifiedTime(file));
            }
        } catch (IOException | UncheckedIOException gone) {
            throw new SecurityRefusal(
                    SecurityCode.KEYS_UNREADABLE, "The key folder cannot be read; see that it is there.", gone);
        }
        return new FolderStamp(written);
    }
}
