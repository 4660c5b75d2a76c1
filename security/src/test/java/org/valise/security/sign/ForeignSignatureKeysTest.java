package org.valise.security.sign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.security.Refusals.refuses;

import java.nio.file.Path;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.valise.security.ForeignKey;
import org.valise.security.SecurityCode;
import org.valise.security.TestMember;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.trust.MemberTrust;

class ForeignSignatureKeysTest {
    private static final byte[] CONTENT = "exact bytes".getBytes(UTF_8);

    @TempDir
    private Path folder;

    static Stream<Arguments> acceptedKeys() {
        return Stream.of(
                Arguments.of("EC", new ECGenParameterSpec("secp384r1"), "SHA384withECDSA"),
                Arguments.of("Ed25519", NamedParameterSpec.ED25519, "Ed25519"),
                Arguments.of("RSA", rsa(3072), "SHA256withRSA"));
    }

    private static AlgorithmParameterSpec rsa(int bits) {
        return new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4);
    }

    @ParameterizedTest
    @MethodSource("acceptedKeys")
    void acceptsTheKeysOfGovernments(String generator, AlgorithmParameterSpec size, String signing) throws Exception {
        TestMember alpha = TestMember.create(folder, "QAA");
        ForeignKey key = ForeignKey.of(alpha.authority(), generator, size, signing);
        MemberTrust trust = TestMember.trust(
                "QAA", alpha.authority().certificate(), Map.of(CertificateUse.SIGNATURE, key.certificate()));
        byte[] signature = key.signer(TestMember.CLOCK).sign(CONTENT);
        VerifiedSignature verified =
                new SignatureVerifier(TestMember.PROVIDERS).verify(CONTENT, signature, trust, TestMember.NOW);
        assertThat(verified.certificate()).isEqualTo(key.certificate());
    }

    @Test
    void refusesKeysThatAreTooWeak() throws Exception {
        TestMember alpha = TestMember.create(folder, "QAA");
        ForeignKey key = ForeignKey.of(alpha.authority(), "RSA", rsa(2048), "SHA256withRSA");
        refuses(SecurityCode.SUITE_NOT_ALLOWED, () -> key.signer(TestMember.CLOCK));
    }
}
