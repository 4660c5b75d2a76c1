package org.valise.security.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.security.Refusals.refuses;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.security.SecurityCode;
import org.valise.security.TestMember;
import org.valise.security.keys.MemberAuthority;

class CertificatesTest {
    @TempDir
    private Path folder;

    @Test
    void comesBackFromPemAndDer() {
        X509Certificate certificate = MemberAuthority.create(
                        folder.resolve("ca.p12"),
                        TestMember.PASSWORD,
                        "QAA",
                        "Ministère",
                        TestMember.PROVIDERS,
                        TestMember.NOW)
                .certificate();
        byte[] der = Certificates.toDer(certificate);
        assertThat(Certificates.fromDer(der)).isEqualTo(certificate);
        assertThat(Certificates.fromPem("text before\n" + Certificates.toPem(certificate)))
                .isEqualTo(certificate);
        assertThat(Certificates.fingerprint(certificate)).matches("[0-9a-f]{64}");
        refuses(SecurityCode.CERTIFICATE_MALFORMED, () -> Certificates.fromDer(Arrays.copyOf(der, der.length + 1)));
        refuses(SecurityCode.CERTIFICATE_MALFORMED, () -> Certificates.fromDer(Arrays.copyOf(der, der.length - 1)));
    }

    @Test
    void refusesWhatIsNoCertificate() {
        refuses(SecurityCode.CERTIFICATE_MALFORMED, () -> Certificates.fromDer(new byte[0]));
        refuses(SecurityCode.CERTIFICATE_MALFORMED, () -> Certificates.fromPem("nothing"));
        refuses(
                SecurityCode.CERTIFICATE_MALFORMED,
                () -> Certificates.fromPem("-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----\n"));
    }
}
