package org.valise.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where it was measured, in Markdown. */
final class Machine {
    private Machine() {}

    /** How busy it is: processes that run or want to, over the last minute. */
    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
    }

    static String table() throws IOException {
        return String.join(
                "\n",
                "| | |",
                "|---|---|",
                row(
                        "processor",
                        Runtime.getRuntime().availableProcessors() + " × "
                                + value(Path.of("/proc/cpuinfo"), "model name")),
                row("memory", value(Path.of("/proc/meminfo"), "MemTotal")),
                row("system", System.getProperty("os.name") + " " + System.getProperty("os.version")),
                row("JVM", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version")),
                "");
    }

    private static String row(String name, String value) {
        return "| " + name + " | " + value + " |";
    }

    private static String value(Path file, String key) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
