package org.valise.schemas.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.valise.schemas.Examples;
import org.valise.schemas.MalformedXml;
import org.valise.schemas.xml.SchemaParser;
import org.valise.schemas.xml.XmlLimits;

class EvidenceXmlTest {
    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final SchemaParser SCHEMA = new SchemaParser("evidence.xsd", XmlLimits.DEFAULT, 10);

    @Test
    void writesTheseBytesAndNoOthers() {
        EvidenceRecord evidence = evidence(EvidenceEvent.CONTENT_CONSIGNMENT_FAILURE, "Use a < b & \"c\".");

        assertThat(new String(EvidenceXml.write(evidence), StandardCharsets.UTF_8))
                .isEqualTo("<Evidence xmlns=\"urn:valise:1\"><EventId>c0ffee00-1111-4222-8333-444455556666</EventId>"
                        + "<Event>ContentConsignmentFailure</Event>"
                        + "<MessageId>0b6d1d0e-6f0b-4c7e-9a51-3f1d2c4b5a01</MessageId><Sender>XAA</Sender>"
                        + "<Issuer>XBB</Issuer><Recipient>XBB</Recipient><At>2026-03-02T09:14:11.250Z</At>"
                        + "<Reason><Code>SIGNATURE_INVALID</Code><Remedy>Use a &lt; b &amp; \"c\".</Remedy></Reason>"
                        + "<EnvelopeDigest>" + DIGEST + "</EnvelopeDigest></Evidence>");
    }

    @Test
    void readsTheExample() {
        EvidenceRecord evidence = EvidenceXml.read(Examples.bytes("evidence"));

        assertThat(evidence.event()).isEqualTo(EvidenceEvent.CONTENT_CONSIGNMENT_FAILURE);
        assertThat(evidence.reason().orElseThrow().code()).isEqualTo("SIGNATURE_INVALID");
        assertThat(evidence.signatureDigest()).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatItWritesAndWritesWhatTheSchemaAllows(EvidenceEvent event) {
        byte[] xml = EvidenceXml.write(evidence(event, "Try again."));

        assertThat(EvidenceXml.read(xml)).isEqualTo(evidence(event, "Try again."));
        assertThat(SCHEMA.parse(xml).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ContentConsignmentFailure | ContentLost                      | VALUE_INVALID
            ContentConsignmentFailure | ContentConsignment               | VALUE_INVALID
            <Issuer>XBB</Issuer>      |                                  | ELEMENT_OUT_OF_PLACE
            SIGNATURE_INVALID         | no                               | VALUE_INVALID
            9f86d081                  | 9F86D081                         | VALUE_INVALID
            </Reason>                 | <More/></Reason>                 | ELEMENT_UNKNOWN
            </Evidence>               | <More/></Evidence>               | ELEMENT_UNKNOWN
            """)
    void refusesWhatIsNotEvidence(String replaced, String by, String code) {
        byte[] xml = Examples.text("evidence")
                .replace(replaced, by == null ? "" : by)
                .getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(MalformedXml.class)
                .isThrownBy(() -> EvidenceXml.read(xml))
                .satisfies(refused -> assertThat(refused.finding().code()).isEqualTo(code));
    }

    @Test
    void makesOneLineOfAnyRemedy() {
        Reason reason = Reason.of("FULL_DISK", "\u0007 two\nlines  and\ttabs " + "x".repeat(600));

        assertThat(reason.remedy().orElseThrow())
                .startsWith("two lines and tabs x")
                .hasSize(500);
    }

    @Test
    void refusesARemedyOfTwoLines() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Reason("FULL_DISK", Optional.of("a\nb")));
    }

    private static EvidenceRecord evidence(EvidenceEvent event, String remedy) {
        return new EvidenceRecord(
                UUID.fromString("c0ffee00-1111-4222-8333-444455556666"),
                event,
                UUID.fromString("0b6d1d0e-6f0b-4c7e-9a51-3f1d2c4b5a01"),
                "XAA",
                "XBB",
                Optional.of("XBB"),
                Instant.parse("2026-03-02T09:14:11.250Z"),
                event.isNegative() ? Optional.of(Reason.of("SIGNATURE_INVALID", remedy)) : Optional.empty(),
                DIGEST,
                Optional.empty());
    }
}
