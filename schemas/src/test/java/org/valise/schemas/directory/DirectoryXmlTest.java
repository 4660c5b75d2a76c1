package org.valise.schemas.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.valise.schemas.Examples;
import org.valise.schemas.MalformedXml;
import org.valise.schemas.v1.Agreement;
import org.valise.schemas.v1.CertificateUse;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.DirectoryCertificate;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.schemas.v1.HandlingCode;
import org.valise.schemas.v1.MemberKind;

class DirectoryXmlTest {
    private static final DirectoryXml XML = new DirectoryXml();

    @Test
    void readsTheExample() {
        Directory directory = XML.read(Examples.bytes("directory"));

        assertThat(directory.getVersion()).isEqualTo(7);
        assertThat(directory.getExpires()).isEqualTo(Instant.parse("2026-07-15T00:00:00Z"));
        assertThat(directory.getMember()).extracting(DirectoryMember::getCode).containsExactly("XAA", "XBB", "XRO");
        assertThat(directory.getMember().get(2).getKind()).isEqualTo(MemberKind.REGIONAL);
        assertThat(directory.getMember().get(2).isIsRelay()).isTrue();
        assertThat(directory.getMember().get(0).getName()).hasSize(6);
        assertThat(directory.getMember().get(0).getCertificate())
                .extracting(DirectoryCertificate::getUse)
                .containsExactly(CertificateUse.TLS, CertificateUse.SIGNATURE, CertificateUse.ENCRYPTION_CLASSICAL);
        assertThat(directory.getGroup().get(0).getMember()).containsExactly("XAA", "XBB");
        assertThat(directory.getLink()).hasSize(2);
        assertThat(directory.getStewards().getRequired()).isEqualTo(2);
        assertThat(directory.getAgreement()).extracting(Agreement::getId).containsExactly("ITI", "REGIONAL.NOTICES");
        assertThat(directory.getAgreement().get(1).getFamily().get(0).getHandling())
                .containsExactly(HandlingCode.H_0, HandlingCode.H_1);
        assertThat(directory.getQuota()).hasSize(2);
    }

    @Test
    void readsWhatItWrites() {
        byte[] once = XML.write(XML.read(Examples.bytes("directory")));
        byte[] twice = XML.write(XML.read(once));

        assertThat(twice).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            version="7"              | version="0"                   | VALUE_INVALID
            version="7"              |                               | ATTRIBUTE_MISSING
            kind="STATE"             | kind="EMPIRE"                 | CODE_INVALID
            code="XBB"               | code="XAA"                    | CODE_REPEATED
            code="XRG"            | code="XAA"                    | CODE_REPEATED
            <Relay>XRO</Relay>       | <Relay>XZZ</Relay>            | CODE_UNKNOWN
            <Member>XBB</Member>     | <Member>XZZ</Member>          | CODE_UNKNOWN
            b="XRO"                  | b="XZZ"                       | CODE_UNKNOWN
            <Port>5671</Port>        | <Port>70000</Port>            | VALUE_INVALID
            <Suite>classical-1       | <Suite>Classical 1            | VALUE_INVALID
            <Directory               | <!DOCTYPE x><Directory        | XML_DTD_FORBIDDEN
            urn:valise:1             | urn:valise:9                  | XML_WRONG_NAMESPACE
            <Deadlines>URGENT_8H     | <Deadlines>NONE              | CODE_UNKNOWN
            handling="H0 H1"         | handling="H0 H9"              | CODE_INVALID
            required="2"             | required="0"                  | VALUE_INVALID
            over="DEFER"             | over="DROP"                   | CODE_INVALID
            PT8H                     | PT8Y                          | VALUE_INVALID
            <Issued>                 | <Signed/><Issued>             | ELEMENT_UNKNOWN
            """)
    void refusesWhatIsNotADirectory(String replaced, String by, String code) {
        String text = Examples.text("directory");
        assertThat(text).contains(replaced);
        byte[] xml = text.replace(replaced, by == null ? "" : by).getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(MalformedXml.class)
                .isThrownBy(() -> XML.read(xml))
                .satisfies(refused -> assertThat(refused.finding().code()).isEqualTo(code));
    }
}
