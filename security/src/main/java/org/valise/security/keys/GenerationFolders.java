package org.valise.security.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the generations of a node's keys lie: the first one in the key folder itself, the others in {@code 2/},
 * {@code 3/}..., those laid aside in {@code retired/N/}. A folder gets its name when it is whole; until then it is
 * {@code N.new} and counts for nothing but its number. Nothing here deletes a key.
 */
record GenerationFolders(Path root) {
    private static final int FIRST = 1;
    private static final String UNFINISHED = ".new";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern UNFINISHED_NUMBER = Pattern.compile("[1-9][0-9]{0,5}\\.new");

    @FunctionalInterface
    interface Filling {
        void into(Path folder);
    }

    /** The folders of the generations that are not retired, by number. */
    Map<Integer, Path> present() {
        Map<Integer, Path> folders = numbered(root);
        boolean laidAside = Files.isDirectory(aside().resolve(Integer.toString(FIRST)));
        if (!laidAside && KeyFolder.names().anyMatch(name -> Files.exists(root.resolve(name)))) {
            folders.put(FIRST, root);
        }
        return folders;
    }

    /** The folders of the retired generations, by number. */
    Map<Integer, Path> retired() {
        return numbered(aside());
    }

    /** The names of folders that somebody began to fill and did not finish. */
    List<String> unfinished() {
        return names(root).filter(UNFINISHED_NUMBER.asMatchPredicate()).sorted().toList();
    }

    /** Makes the next generation's folder; it appears whole or not at all. */
    int add(Filling filling) {
        int number = last() + 1;
        Path fresh = root.resolve(number + UNFINISHED);
        try {
            createPrivately(fresh);
            filling.into(fresh);
            Files.move(fresh, root.resolve(Integer.toString(number)), StandardCopyOption.ATOMIC_MOVE);
            return number;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make generation " + number + " of the keys", e);
        }
    }

    /** Lays a generation aside, wholly or not at all. */
    void retire(int number, Path folder) {
        try {
            Path target = aside().resolve(Integer.toString(number));
            if (!Files.isDirectory(aside())) {
                createPrivately(aside());
            }
            if (!folder.equals(root)) {
                Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
                return;
            }
            // The first generation shares its folder with the storage keys and the password, which stay. Its files are
            // linked to their new place before the old names go, so that a crash loses none.
            Path fresh = aside().resolve(number + UNFINISHED);
            createPrivately(fresh);
            for (String name : KeyFolder.names().toList()) {
                Files.createLink(fresh.resolve(name), root.resolve(name));
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            for (String name : KeyFolder.names().toList()) {
                Files.delete(root.resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lay generation " + number + " aside", e);
        }
    }

    private int last() {
        Set<Integer> numbers = new TreeSet<>(present().keySet());
        numbers.addAll(retired().keySet());
        // A number that was begun is not given again: what lies there may be somebody's only copy of a key.
        unfinished().forEach(name -> numbers.add(Integer.valueOf(name.substring(0, name.indexOf('.')))));
        return numbers.stream().max(Integer::compare).orElse(0);
    }

    static void createPrivately(Path folder) throws IOException {
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private Path aside() {
        return root.resolve("retired");
    }

    private static Map<Integer, Path> numbered(Path folder) {
        Map<Integer, Path> folders = new TreeMap<>();
        names(folder)
                .filter(NUMBER.asMatchPredicate())
                .forEach(name -> folders.put(Integer.valueOf(name), folder.resolve(name)));
        return folders;
    }

    private static Stream<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries
                    .filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into the key folder", e);
        }
    }
}
