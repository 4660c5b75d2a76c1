package org.valise.gateway.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of all modules, as they lie beside this one. */
final class Sources {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> MODULES = List.of("schemas", "security", "exchange", "routes", "gateway");

    private Sources() {}

    /** A text file of the project's root folder. */
    static List<String> lines(String file) {
        try {
            return Files.readAllLines(ROOT.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All Java files that people wrote, main and test. */
    static List<Path> java() {
        return MODULES.stream()
                .flatMap(module -> Stream.of("main", "test")
                        .map(part -> ROOT.resolve(module).resolve("src/" + part + "/java")))
                .filter(Files::isDirectory)
                .flatMap(Sources::walk)
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    /** The file of a class by its simple name. */
    static Optional<Path> of(String simpleName) {
        return java().stream()
                .filter(file -> file.getFileName().toString().equals(simpleName + ".java"))
                .findFirst();
    }

    /** How many lines a file has. */
    static int length(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return (int) lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
