package org.valise.schemas.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.valise.schemas.Examples;
import org.valise.schemas.MalformedXml;

class RefusedHeadersTest {
    private static final String GOOD = Examples.text("routing-header");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <From>XAA</From>            |                                          | ELEMENT_OUT_OF_PLACE
            <From>XAA</From>            | <From>XAA</From><From>XAA</From>         | ELEMENT_OUT_OF_PLACE
            <From>XAA</From>            | <From a="b">XAA</From>                   | ATTRIBUTE_UNKNOWN
            <From>XAA</From>            | <From>Q<b/>AA</From>                     | XML_MALFORMED
            <From>XAA</From>            | <From> XAA</From>                        | VALUE_INVALID
            <From>XAA</From>            | <From>qaa</From>                         | VALUE_INVALID
            <From>XAA</From>            | <From xmlns="urn:x">XAA</From>           | ELEMENT_OUT_OF_PLACE
            <From>XAA</From>            | <!-- x --><From>XAA</From>               | XML_NOT_PLAIN
            <From>XAA</From>            | <?x y?><From>XAA</From>                  | XML_NOT_PLAIN
            <From>XAA</From>            | x<From>XAA</From>                        | XML_NOT_PLAIN
            <Member>XBB</Member>        |                                          | ELEMENT_OUT_OF_PLACE
            <Member>XBB</Member>        | <Member>XBB</Member><Group>XRO</Group>   | ELEMENT_UNKNOWN
            <Member>XBB</Member>        | <Member>XBB</Member><Member>XBB</Member> | VALUE_INVALID
            <Priority>URGENT            | <Priority>urgent                         | VALUE_INVALID
            2026-03-02T09:14:06Z        | 2026-03-02T09:14:06+00:00                | VALUE_INVALID
            2026-03-02T09:14:06Z        | 2026-02-30T09:14:06Z                     | VALUE_INVALID
            2026-09-02T00:00:00Z        | 2026-03-02T09:14:06Z                     | VALUE_INVALID
            592341                      | -1                                       | VALUE_INVALID
            592341                      | +1                                       | VALUE_INVALID
            592341                      | 99999999999999999999                     | VALUE_INVALID
            0b6d1d0e-6f0b               | 0B6D1D0E-6F0B                            | VALUE_INVALID
            0b6d1d0e-6f0b-4c7e-9a51     | 1-1-1-1                                  | VALUE_INVALID
            urn:valise:1                | urn:valise:2                             | ELEMENT_OUT_OF_PLACE
            </RoutingHeader>            | <Subject>x</Subject></RoutingHeader>     | ELEMENT_UNKNOWN
            </RoutingHeader>            |                                          | XML_MALFORMED
            </RoutingHeader>            | </RoutingHeader><!-- x -->               | XML_NOT_PLAIN
            </RoutingHeader>            | </RoutingHeader><x/>                     | XML_MALFORMED
            <RoutingHeader              | <!DOCTYPE x><RoutingHeader               | XML_NOT_PLAIN
            UTF-8                       | ISO-8859-1                               | XML_ENCODING
            """)
    void saysWhatIsWrong(String replaced, String by, String code) {
        assertThat(GOOD).contains(replaced);
        assertRefused(GOOD.replace(replaced, by == null ? "" : by).getBytes(StandardCharsets.UTF_8), code);
    }

    @Test
    void refusesAHeaderThatIsTooLong() {
        assertRefused((GOOD + " ".repeat(4096)).getBytes(StandardCharsets.UTF_8), "XML_TOO_LARGE");
    }

    @Test
    void readsOrRefusesEveryMutantAndThrowsNothingElse() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            byte[] mutant = Examples.bytes("routing-header");
            mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            try {
                assertThat(RoutingHeaderXml.read(mutant)).isNotNull();
            } catch (MalformedXml refused) {
                assertThat(refused.finding().code()).isNotEmpty();
            }
        }
    }

    private static void assertRefused(byte[] header, String code) {
        assertThatExceptionOfType(MalformedXml.class)
                .isThrownBy(() -> RoutingHeaderXml.read(header))
                .satisfies(refused -> assertThat(refused.finding().code()).isEqualTo(code));
    }
}
