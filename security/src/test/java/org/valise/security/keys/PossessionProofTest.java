package org.valise.security.keys;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.providers.CryptoProviders;

/** Requests that show possession of a key, and those that only look like it. */
class PossessionProofTest {
    private static final CryptoProviders PROVIDERS = CryptoProviders.choose();
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    @TempDir
    Path folder;

    private final PossessionProof proof = new PossessionProof(PROVIDERS);
    private Map<CertificateUse, byte[]> requests = Map.of();
    private Map<CertificateUse, byte[]> others = Map.of();
    private final Map<CertificateUse, X509Certificate> certificates = new EnumMap<>(CertificateUse.class);
    private final Map<CertificateUse, X509Certificate> otherCertificates = new EnumMap<>(CertificateUse.class);

    @BeforeEach
    void makeTwoNodes() {
        requests = keys("one", certificates);
        others = keys("other", otherCertificates);
    }

    private Map<CertificateUse, byte[]> keys(String name, Map<CertificateUse, X509Certificate> issued) {
        MemberAuthority authority = MemberAuthority.create(
                folder.resolve(name + ".p12"), "secret".toCharArray(), "XAA", "State A", PROVIDERS, NOW);
        Map<CertificateUse, byte[]> made = NodeKeyFiles.generate(
                folder.resolve(name), "secret".toCharArray(), "XAA", List.of("localhost"), PROVIDERS, NOW);
        made.forEach((use, request) -> issued.put(use, authority.issue(request, use, Duration.ofDays(1), NOW)));
        return made;
    }

    @Test
    void takesEveryRequestThatANodeMakes() {
        requests.forEach((use, request) -> proof.check(request, certificate(use), use, signers(certificates)));
    }

    @Test
    void refusesTheRequestOfAnotherKey() {
        others.forEach((use, request) -> refused(SecurityCode.KEYS_MISMATCH, request, use, signers(otherCertificates)));
    }

    @Test
    void refusesAKemKeyWhosePossessionSomebodyElseStates() {
        refused(
                SecurityCode.KEYS_MISMATCH,
                requests.getOrDefault(CertificateUse.ENCRYPTION_HYBRID, new byte[0]),
                CertificateUse.ENCRYPTION_HYBRID,
                signers(otherCertificates));
    }

    @Test
    void refusesAKemKeyWithoutAStatement() {
        refused(
                SecurityCode.REQUEST_INVALID,
                requests.getOrDefault(CertificateUse.TLS, new byte[0]),
                CertificateUse.ENCRYPTION_HYBRID,
                signers(certificates));
    }

    @Test
    void refusesWhatIsNoRequest() {
        refused(SecurityCode.REQUEST_INVALID, new byte[] {48, 0}, CertificateUse.TLS, signers(certificates));
    }

    private void refused(SecurityCode code, byte[] request, CertificateUse use, List<X509Certificate> signers) {
        assertThatExceptionOfType(SecurityRefusal.class)
                .isThrownBy(() -> proof.check(request, certificate(use), use, signers))
                .matches(refusal -> refusal.code() == code, code.name());
    }

    private X509Certificate certificate(CertificateUse use) {
        return Objects.requireNonNull(certificates.get(use));
    }

    private static List<X509Certificate> signers(Map<CertificateUse, X509Certificate> of) {
        return List.of(Objects.requireNonNull(of.get(CertificateUse.SIGNATURE)));
    }
}
