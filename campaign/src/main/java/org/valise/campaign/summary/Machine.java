package org.valise.campaign.summary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** This machine, as far as it matters to who compares times. */
final class Machine {
    private Machine() {}

    /** Rows of a table. */
    static List<String> rows() throws IOException {
        return List.of(
                "| processor | " + Runtime.getRuntime().availableProcessors() + " × "
                        + first("/proc/cpuinfo", "model name") + " |",
                "| memory | " + first("/proc/meminfo", "MemTotal") + " |",
                "| system | " + System.getProperty("os.name") + " " + System.getProperty("os.version") + " |",
                "| JVM | " + System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version") + " |");
    }

    private static String first(String file, String name) throws IOException {
        Path path = Path.of(file);
        return !Files.exists(path)
                ? "unknown"
                : Files.readAllLines(path).stream()
                        .filter(line -> line.startsWith(name))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse("unknown");
    }
}
