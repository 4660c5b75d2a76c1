package org.valise.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.sign.SignatureVerifier;

/** Signatures in CMS, with a signer that everybody would believe. */
class SignatureFuzzTest {
    private static final byte[] CONTENT = "what was signed".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private static final SignatureVerifier VERIFIER = new SignatureVerifier(CryptoProviders.choose());

    @FuzzTest(maxDuration = Span.OF_A_TARGET)
    void readsOrRefuses(byte[] bytes) {
        try {
            VERIFIER.verify(CONTENT, bytes, anybody -> {});
        } catch (SecurityRefusal documented) {
            assertThat(documented.code())
                    .isIn(
                            SecurityCode.SIGNATURE_MALFORMED,
                            SecurityCode.SIGNATURE_INVALID,
                            SecurityCode.CERTIFICATE_MALFORMED,
                            SecurityCode.SUITE_NOT_ALLOWED);
        }
    }
}
