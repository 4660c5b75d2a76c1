package org.valise.schemas.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.valise.schemas.Examples;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.XmlLimits;

class DocumentLimitsTest {
    private static final String START = "<TraceRequest xmlns=\"urn:valise:1\">";
    private static final DocumentValidator VALIDATOR = new DocumentValidator(DocumentLimits.DEFAULT);

    @Test
    void refusesADocumentOfMoreThanOneMegabyteByDefault() {
        assertThat(codes(" ".repeat(1_048_577))).containsExactly("XML_TOO_LARGE");
    }

    @Test
    void refusesADocumentLargerThanConfigured() {
        DocumentValidator small = new DocumentValidator(DocumentLimits.DEFAULT.withMaxBytes(1000));

        assertThat(findings(small, Examples.text("trace-request")))
                .extracting(Finding::code)
                .containsExactly("XML_TOO_LARGE");
    }

    @Test
    void refusesElementsNestedTooDeep() {
        assertThat(codes(START + "<a>".repeat(5000))).contains("XML_TOO_DEEP");
    }

    @Test
    void refusesTooManyElements() {
        assertThat(codes(START + "<a/>".repeat(30_000))).contains("XML_TOO_LARGE");
    }

    @Test
    void refusesTooManyAttributes() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            attributes.append(" a").append(i).append("=''");
        }
        assertThat(codes(START + "<a" + attributes + "/></TraceRequest>")).contains("XML_TOO_LARGE");
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThat(codes(START + "<a>" + "x".repeat(70_000) + "</a></TraceRequest>"))
                .contains("XML_TOO_LARGE");
    }

    @Test
    void refusesALongTextWithoutExhaustingTheStack() {
        String document = Examples.text("trace-request").replace("Possession without licence", "x\n".repeat(30_000));

        assertThat(codes(document)).containsExactly("VALUE_TOO_LONG");
    }

    @Test
    void stopsCollectingAtTheMostFindings() {
        DocumentValidator three = new DocumentValidator(new DocumentLimits(1_048_576, XmlLimits.DEFAULT, 3));
        String document = Examples.text("trace-request").replace("<Country>", "<Country>x");

        assertThat(findings(three, document.replace("<Component>", "<Component>x")))
                .hasSize(3);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] latin1 = Examples.text("trace-request")
                .replace("B17 Compact", "B17 \u00e9")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(VALIDATOR.check(latin1))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::code)
                                .containsExactly("XML_ENCODING"));
    }

    @Test
    void refusesUtf16() {
        byte[] utf16 = Examples.text("trace-request").replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16);

        assertThat(VALIDATOR.check(utf16))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::code)
                                .containsExactly("XML_ENCODING"));
    }

    @Test
    void refusesNothingAtAll() {
        assertThat(codes("")).containsExactly("XML_MALFORMED");
    }

    private static List<String> codes(String document) {
        return findings(VALIDATOR, document).stream().map(Finding::code).toList();
    }

    private static List<Finding> findings(DocumentValidator validator, String document) {
        Verdict verdict = validator.check(document.getBytes(StandardCharsets.UTF_8));
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).findings();
    }
}
