package org.valise.schemas.xml;

import static org.assertj.core.api.Assertions.assertThat;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class SchemaDocumentationTest {
    private static final String UNDOCUMENTED =
            "count(//*[@name or local-name() = 'enumeration' or local-name() = 'schema']"
                    + "[not(starts-with(local-name(), 'key') or local-name() = 'unique')]"
                    + "[not(normalize-space(*[local-name() = 'annotation']/*[local-name() = 'documentation']))])";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "codes", "directory", "document", "documents", "evidence", "firearm", "firearm-codes", "handling",
                "header", "place", "route", "seizure", "seizure-codes", "trace", "trace-codes", "values"
            })
    void documentsEveryElementTypeAndCode(String file) throws Exception {
        try (var stream = getClass().getResourceAsStream("/xsd/v1/" + file + ".xsd")) {
            Document schema = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(stream);
            Object undocumented =
                    XPathFactory.newDefaultInstance().newXPath().evaluate(UNDOCUMENTED, schema, XPathConstants.NUMBER);

            assertThat(undocumented).isEqualTo(0.0);
        }
    }
}
