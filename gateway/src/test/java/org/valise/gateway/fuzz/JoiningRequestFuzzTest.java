package org.valise.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.valise.exchange.Refusal;
import org.valise.gateway.joining.JoiningRequestCheck;
import org.valise.gateway.joining.SignedRequest;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.schemas.v1.JoiningRequest;
import org.valise.security.SecurityRefusal;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;
import org.valise.security.keys.PossessionProof;
import org.valise.security.providers.CryptoProviders;

/** What an applicant hands to a steward: the request in XML, or one of the PKCS#10 requests in it, which begin otherwise. */
class JoiningRequestFuzzTest {
    private static final byte DER_SEQUENCE = 0x30;
    private static final CryptoProviders PROVIDERS = CryptoProviders.choose();
    private static final JoiningRequest WHOLE =
            new DirectoryXml().readRequest(file("JoiningRequestFuzzTestInputs/readsOrRefuses/request"));
    private static final byte[] SIGNATURE = file("joining/signature");
    private static final JoiningRequestCheck CHECK =
            new JoiningRequestCheck(PROVIDERS, Clock.fixed(WHOLE.getMade(), ZoneOffset.UTC));
    private static final PossessionProof PROOF = new PossessionProof(PROVIDERS);

    @FuzzTest(maxDuration = Span.OF_A_TARGET)
    void readsOrRefuses(byte[] bytes) {
        if (bytes.length > 0 && bytes[0] == DER_SEQUENCE) {
            prove(bytes, CertificateUse.SIGNATURE);
            prove(bytes, CertificateUse.ENCRYPTION_HYBRID);
            return;
        }
        try {
            assertThat(CHECK.check(new SignedRequest(bytes, SIGNATURE)).member().getCode())
                    .isEqualTo(WHOLE.getMember().getCode());
        } catch (Refusal documented) {
            assertThat(documented.code()).startsWith("REQUEST_");
        }
    }

    private static void prove(byte[] pkcs10, CertificateUse use) {
        try {
            PROOF.check(pkcs10, certificate(use), use, List.of(certificate(CertificateUse.SIGNATURE)));
        } catch (SecurityRefusal documented) {
            assertThat(documented.code().name()).isIn("REQUEST_INVALID", "KEYS_MISMATCH");
        }
    }

    private static X509Certificate certificate(CertificateUse use) {
        return WHOLE.getMember().getCertificate().stream()
                .filter(listed -> listed.getUse().name().equals(use.name()))
                .map(listed -> Certificates.fromDer(listed.getValue()))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] file(String name) {
        try (InputStream file = Objects.requireNonNull(JoiningRequestFuzzTest.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
