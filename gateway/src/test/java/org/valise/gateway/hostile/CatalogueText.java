package org.valise.gateway.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code docs/hostile-catalogue.md}: one row for each misbehaviour, with what the last written run saw. */
final class CatalogueText {
    static final Path FILE = Path.of("..", "docs", "hostile-catalogue.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]*) \\|$");
    private static final String START = """
            # What wrongdoers do, and what they get

            Every row is one class of the same name in `gateway/src/test/java/org/valise/gateway/hostile`. The answer must be exactly the code.
            Two honest nodes run all the time; after every row they must exchange a good message, their inbox must hold what was honestly
            sent and nothing else, a third member must have got nothing, and at the end no wrongdoer may hold a receipt for anything but
            what was good.

            - Most rows are judged by these nodes. What operators do, and what stewards write into a node's folder, is judged by a node of its
              own that is started with it; what applicants ask for, by the check that a steward's program makes; `OpensWithTheSignatureKey` by
              the thief, who has nobody to ask.
            - Where nobody can be given a code, what is seen stands in brackets. What is carried unopened or delivered with its sender's word is
              let through by design: the rows show what comes of it, and that nothing else does.
            - "Each one of" stands where a row does the same at many random places: the code depends on the place, and every frame must get one
              of those named.

            Codes are explained in [codes.md](codes.md); those of findings in a document explain themselves where they are printed.

            `mvn test -pl gateway -Dtest=HostileCatalogueTest -Dvalise.catalogue=write` runs all and writes this file anew;
            `CatalogueTest` fails when it is not up to date.

            | no | class | who does what | answer | result of the run |
            |---|---|---|---|---|
            """;

    private CatalogueText() {}

    /** A row without its last column. */
    static String row(int number, Misbehaviour misbehaviour) {
        return "| %d | %s | %s | `%s` |"
                .formatted(number, misbehaviour.getClass().getSimpleName(), misbehaviour, misbehaviour.code())
                .replace("`(", "(")
                .replace(")`", ")");
    }

    /** The whole file; what did not run keeps its earlier result. */
    static String rows(List<Misbehaviour> all, Map<String, String> ran) throws IOException {
        Map<String, String> results = new TreeMap<>();
        if (Files.exists(FILE)) {
            ROW.matcher(Files.readString(FILE)).results().forEach(row -> results.put(row.group(2), row.group(5)));
        }
        results.putAll(ran);
        StringBuilder text = new StringBuilder(START);
        for (int i = 0; i < all.size(); i++) {
            text.append(row(i + 1, all.get(i)))
                    .append(' ')
                    .append(results.getOrDefault(all.get(i).getClass().getSimpleName(), "not run"))
                    .append(" |\n");
        }
        return text.toString();
    }

    /** The rows of the file without their last column. */
    static List<String> written() throws IOException {
        return ROW.matcher(Files.readString(FILE))
                .results()
                .map(row -> row.group().replaceFirst(" [^|]* \\|$", ""))
                .toList();
    }

    /** The last columns of the file. */
    static List<String> results() throws IOException {
        Matcher row = ROW.matcher(Files.readString(FILE));
        return row.results().map(found -> found.group(5)).toList();
    }
}
