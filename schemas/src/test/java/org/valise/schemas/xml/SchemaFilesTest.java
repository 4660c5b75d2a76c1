package org.valise.schemas.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What holds of every schema file. */
class SchemaFilesTest {
    private static final String UNDOCUMENTED =
            "count(//*[@name or local-name() = 'enumeration' or local-name() = 'schema']"
                    + "[not(starts-with(local-name(), 'key') or local-name() = 'unique')]"
                    + "[not(normalize-space(*[local-name() = 'annotation']/*[local-name() = 'documentation']))])";

    @ParameterizedTest
    @MethodSource("files")
    void documentsEveryElementTypeAndCode(String file) throws Exception {
        assertThat(evaluate(UNDOCUMENTED, file, XPathConstants.NUMBER)).isEqualTo(0.0);
    }

    /** Attack: the JDK's schema patterns take time with the square of a text's length when nothing bounds them. */
    @ParameterizedTest
    @MethodSource("files")
    void boundsEveryRepetitionInItsPatterns(String file) throws Exception {
        NodeList patterns = (NodeList) evaluate("//*[local-name() = 'pattern']/@value", file, XPathConstants.NODESET);
        for (int i = 0; i < patterns.getLength(); i++) {
            String pattern = patterns.item(i).getNodeValue();
            String bare = pattern.replaceAll("\\\\[pP]\\{[^}]*}|\\\\.", "x").replaceAll("\\[[^\\]]*]", "x");
            assertThat(bare).as(pattern).doesNotContainPattern("[*+]|,}");
        }
    }

    private static Stream<String> files() {
        return Stream.of(
                "aggregate",
                "bulletin",
                "agreement",
                "codes",
                "directory",
                "document",
                "documents",
                "evidence",
                "firearm",
                "firearm-codes",
                "handling",
                "header",
                "member",
                "order",
                "place",
                "pouch",
                "release",
                "route",
                "seizure",
                "seizure-codes",
                "trace",
                "trace-codes",
                "values");
    }

    private Object evaluate(String what, String file, QName type) throws Exception {
        try (var stream = getClass().getResourceAsStream("/xsd/v1/" + file + ".xsd")) {
            Document schema = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(stream);
            return XPathFactory.newDefaultInstance().newXPath().evaluate(what, schema, type);
        }
    }
}
