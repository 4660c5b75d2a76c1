package org.valise.security.sign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.valise.security.Refusals.refuses;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.TestMember;
import org.valise.security.providers.CryptoProviders;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignatureTest {
    private static final byte[] CONTENT = "exact bytes".getBytes(UTF_8);

    private final SignatureVerifier verifier = new SignatureVerifier(TestMember.PROVIDERS);
    private TestMember alpha;
    private TestMember bravo;
    private byte[] signature;

    @BeforeAll
    void signContent(@TempDir Path folder) {
        alpha = TestMember.create(folder, "QAA");
        bravo = TestMember.create(folder, "QBB");
        signature = alpha.keys().signer().sign(CONTENT);
    }

    private VerifiedSignature verify(byte[] content, byte[] cms) {
        return verifier.verify(content, cms, alpha.trust(), TestMember.NOW);
    }

    @Test
    void acceptsWhatAMemberSigned() {
        VerifiedSignature verified = verify(CONTENT, signature);
        assertThat(verified.claimedSigningTime()).isEqualTo(TestMember.NOW);
        assertThat(verified.certificate()).isEqualTo(alpha.keys().signer().certificate());
    }

    @Test
    void acceptsTheSameSignatureByThePortableProviders() {
        assertThat(new SignatureVerifier(CryptoProviders.portable())
                        .verify(CONTENT, signature, alpha.trust(), TestMember.NOW))
                .isEqualTo(verify(CONTENT, signature));
    }

    @Test
    void refusesChangedContent() {
        refuses(SecurityCode.SIGNATURE_INVALID, () -> verify("exact byteS".getBytes(UTF_8), signature));
        refuses(SecurityCode.SIGNATURE_INVALID, () -> verify(new byte[0], signature));
    }

    @Test
    void refusesTheSignatureOfAnotherMember() {
        byte[] other = bravo.keys().signer().sign(CONTENT);
        refuses(SecurityCode.CERTIFICATE_WRONG_ISSUER, () -> verify(CONTENT, other));
    }

    @Test
    void refusesASignatureWhoseCertificateExpiredOrIsNotValidYet() {
        refuses(
                SecurityCode.CERTIFICATE_EXPIRED,
                () -> verifier.verify(
                        CONTENT, signature, alpha.trust(), TestMember.NOW.plus(TestMember.VALIDITY.plusDays(1))));
        refuses(
                SecurityCode.CERTIFICATE_NOT_YET_VALID,
                () -> verifier.verify(CONTENT, signature, alpha.trust(), TestMember.NOW.minus(Duration.ofDays(1))));
    }

    @Test
    void refusesEveryFlippedBit() {
        for (int position = 0; position < signature.length; position++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                byte[] changed = signature.clone();
                changed[position] ^= (byte) (1 << bit);
                try {
                    verify(CONTENT, changed);
                    fail("accepted a signature with bit %d of byte %d flipped", bit, position);
                } catch (SecurityRefusal refused) {
                    assertThat(refused.code()).isNotNull();
                }
            }
        }
    }

    @Test
    void refusesEveryShorterAndLongerSignature() {
        for (int length = 0; length < signature.length; length++) {
            byte[] cut = Arrays.copyOf(signature, length);
            refuses(SecurityCode.SIGNATURE_MALFORMED, () -> verify(CONTENT, cut));
        }
        refuses(
                SecurityCode.SIGNATURE_MALFORMED,
                () -> verify(CONTENT, Arrays.copyOf(signature, signature.length + 1)));
    }

    @Test
    void keepsTheKeyOutOfItsTextForm() {
        assertThat(alpha.keys().signer().toString()).matches("Signer\\[[0-9a-f]{64}]");
        assertThat(alpha.keys().toString()).matches("NodeKeys\\[[0-9a-f]{64}]");
    }
}
