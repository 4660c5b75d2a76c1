package org.valise.schemas.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** What holds of every schema file. */
class SchemaFilesTest {
    private static final String UNDOCUMENTED =
            "count(//*[@name or local-name() = 'enumeration' or local-name() = 'schema']"
                    + "[not(starts-with(local-name(), 'key') or local-name() = 'unique')]"
                    + "[not(normalize-space(*[local-name() = 'annotation']/*[local-name() = 'documentation']))])";

    /** Attack: the JDK's schema patterns take time with the square of a text's length when nothing bounds them. */
    private static final String UNBOUNDED =
            "count(//*[local-name() = 'pattern'][contains(translate(@value, '*', '+'), ']+')"
                    + " or contains(translate(@value, '*', '+'), ')+') or contains(@value, ',}')"
                    + " or contains(translate(@value, '*', '+'), '}+')])";

    @ParameterizedTest
    @MethodSource("files")
    void documentsEveryElementTypeAndCode(String file) throws Exception {
        assertThat(count(UNDOCUMENTED, file)).isEqualTo(0.0);
    }

    @ParameterizedTest
    @MethodSource("files")
    void boundsEveryRepetitionInItsPatterns(String file) throws Exception {
        assertThat(count(UNBOUNDED, file)).isEqualTo(0.0);
    }

    private static Stream<String> files() {
        return Stream.of(
                "codes",
                "directory",
                "document",
                "documents",
                "evidence",
                "firearm",
                "firearm-codes",
                "handling",
                "header",
                "place",
                "route",
                "seizure",
                "seizure-codes",
                "trace",
                "trace-codes",
                "values");
    }

    private Object count(String what, String file) throws Exception {
        try (var stream = getClass().getResourceAsStream("/xsd/v1/" + file + ".xsd")) {
            Document schema = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(stream);
            return XPathFactory.newDefaultInstance().newXPath().evaluate(what, schema, XPathConstants.NUMBER);
        }
    }
}
