package org.valise.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The elements that hold free text, read from the schemas: a new one is found by being there. */
public final class FreeText {
    /** Types that take what a person writes; all others take codes, numbers, moments and the like. */
    private static final Set<String> TYPES = Set.of("Line", "Text", "Reference", "Stamped", "UrgentJustification");

    private static final Pattern DECLARATION = Pattern.compile("<xs:element name=\"(\\w+)\" type=\"(\\w+)\"");
    private static final Pattern EXTENSION = Pattern.compile(
            "<xs:complexType name=\"(\\w+)\">(?:(?!</xs:complexType>).)*"
                    + "<xs:simpleContent>\\s*<xs:extension base=\"(\\w+)\"",
            Pattern.DOTALL);

    private FreeText() {}

    /** Names of the elements that hold free text wherever they stand. */
    public static Set<String> elements() {
        String schemas = schemas();
        Set<String> types = new TreeSet<>(TYPES);
        EXTENSION
                .matcher(schemas)
                .results()
                .filter(type -> TYPES.contains(type.group(2)))
                .forEach(type -> types.add(type.group(1)));
        Set<String> free = names(schemas, true, types);
        free.removeAll(names(schemas, false, types));
        return free;
    }

    private static Set<String> names(String schemas, boolean free, Set<String> types) {
        return DECLARATION
                .matcher(schemas)
                .results()
                .filter((MatchResult found) -> types.contains(found.group(2)) == free)
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String schemas() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/xsd/v1"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
