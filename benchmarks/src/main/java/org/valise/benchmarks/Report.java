package org.valise.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One table of all parts, and the details of each below, in Markdown. What a part has found is kept in a folder until it is
 * measured again, so that parts that run alone come into the same report.
 *
 * @param results the folder
 * @param parts names, in the order of the report
 */
record Report(Path results, List<String> parts) {
    private static final String BEGIN = """
            # Benchmarks

            Made by `org.valise.benchmarks.All`; `benchmarks/README.md` says how, and what each figure means. Compare figures of one part
            with each other; other machines, and other moments of this one, give other numbers.

            """;
    private static final String TABLE = """

            | | measured | goal | |
            |---|---:|---:|---|
            """;

    void keep(String part, Findings findings, String how) throws IOException {
        Files.createDirectories(results);
        String rows = findings.goals().stream().map(goal -> goal.row() + "\n").collect(Collectors.joining());
        Files.writeString(results.resolve(part + ".rows"), rows);
        Files.writeString(
                results.resolve(part + ".md"),
                "\n## " + part + "\n\n" + how + "\n\n" + findings.details().strip() + "\n");
    }

    String text() throws IOException {
        return BEGIN + Machine.table() + TABLE + all(".rows") + all(".md");
    }

    private String all(String suffix) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            Path file = results.resolve(part + suffix);
            if (Files.isRegularFile(file)) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
