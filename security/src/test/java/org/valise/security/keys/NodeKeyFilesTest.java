package org.valise.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.valise.security.Refusals.refuses;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.security.SecurityCode;
import org.valise.security.TestMember;
import org.valise.security.certificates.CertificateUse;

class NodeKeyFilesTest {
    @TempDir
    private Path folder;

    private Path keys;
    private MemberAuthority authority;
    private Map<CertificateUse, byte[]> requests;

    @BeforeEach
    void generateKeys() {
        keys = folder.resolve("keys");
        authority = MemberAuthority.create(
                folder.resolve("ca.p12"), TestMember.PASSWORD, "QAA", "Ministry", TestMember.PROVIDERS, TestMember.NOW);
        requests = NodeKeyFiles.generate(
                keys,
                TestMember.PASSWORD,
                "QAA",
                List.of("node.example", "192.0.2.7"),
                TestMember.PROVIDERS,
                TestMember.NOW);
    }

    private Map<CertificateUse, X509Certificate> issueBy(MemberAuthority issuer) {
        Map<CertificateUse, X509Certificate> certificates = new EnumMap<>(CertificateUse.class);
        requests.forEach((use, request) ->
                certificates.put(use, issuer.issue(request, use, TestMember.VALIDITY, TestMember.NOW)));
        return certificates;
    }

    private void install(Map<CertificateUse, X509Certificate> certificates) {
        NodeKeyFiles.install(keys, TestMember.PASSWORD, authority.certificate(), certificates, TestMember.PROVIDERS);
    }

    private NodeKeys load(char[] password) {
        return NodeKeys.load(keys, password, TestMember.PROVIDERS, TestMember.CLOCK);
    }

    @Test
    void loadsWhatWasInstalled() {
        Map<CertificateUse, X509Certificate> certificates = issueBy(authority);
        install(certificates);
        NodeKeys loaded = load(TestMember.PASSWORD);
        certificates.forEach(
                (use, certificate) -> assertThat(loaded.certificate(use)).isEqualTo(certificate));
        assertThat(loaded.caCertificate()).isEqualTo(authority.certificate());
    }

    @Test
    void closesTheFilesToOtherUsers() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rwx------");
        try (var files = Files.list(keys)) {
            assertThat(files)
                    .hasSize(4)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void writesATlsStoreThatTheJdkOpensByItself() throws Exception {
        install(issueBy(authority));
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(load(TestMember.PASSWORD).tlsKeystore())) {
            store.load(in, TestMember.PASSWORD);
        }
        assertThat(store.getCertificateChain("tls")).hasSize(2);
        assertThat(store.getKey("tls", TestMember.PASSWORD)).isNotNull();
        X509Certificate certificate = (X509Certificate) store.getCertificate("tls");
        assertThat(certificate.getSubjectAlternativeNames())
                .containsExactlyInAnyOrder(List.of(2, "node.example"), List.of(7, "192.0.2.7"));
    }

    @Test
    void refusesAWrongPasswordADamagedAndAMissingFile() throws Exception {
        install(issueBy(authority));
        refuses(SecurityCode.KEYS_UNREADABLE, () -> load("wrong".toCharArray()));
        Files.write(keys.resolve("signature.p12"), new byte[] {1, 2, 3});
        refuses(SecurityCode.KEYS_UNREADABLE, () -> load(TestMember.PASSWORD));
        Files.delete(keys.resolve("signature.p12"));
        refuses(SecurityCode.KEYS_UNREADABLE, () -> load(TestMember.PASSWORD));
    }

    @Test
    void refusesToRunBeforeCertificatesAreInstalled() {
        refuses(SecurityCode.KEYS_NOT_CERTIFIED, () -> load(TestMember.PASSWORD));
    }

    @Test
    void refusesCertificatesOfOtherKeysUsesAndAuthorities() {
        Map<CertificateUse, X509Certificate> swapped = issueBy(authority);
        swapped.put(CertificateUse.TLS, swapped.get(CertificateUse.SIGNATURE));
        refuses(SecurityCode.KEYS_MISMATCH, () -> install(swapped));
        assertThatThrownBy(() -> install(swapped))
                .hasMessageContaining("tls.pem belongs to another request than tls.csr")
                .hasMessageNotContaining("signature");

        Map<CertificateUse, X509Certificate> wrongUse = issueBy(authority);
        byte[] request = requests.get(CertificateUse.TLS);
        wrongUse.put(
                CertificateUse.TLS,
                authority.issue(request, CertificateUse.SIGNATURE, TestMember.VALIDITY, TestMember.NOW));
        refuses(SecurityCode.CERTIFICATE_WRONG_USAGE, () -> install(wrongUse));

        MemberAuthority other = MemberAuthority.create(
                folder.resolve("other.p12"), TestMember.PASSWORD, "QAA", "Other", TestMember.PROVIDERS, TestMember.NOW);
        refuses(SecurityCode.CERTIFICATE_WRONG_ISSUER, () -> install(issueBy(other)));
        refuses(SecurityCode.KEYS_NOT_CERTIFIED, () -> load(TestMember.PASSWORD));
    }

    @Test
    void neverOverwritesExistingKeys() {
        assertThatThrownBy(this::generateAgain).isInstanceOf(UncheckedIOException.class);
    }

    private void generateAgain() {
        NodeKeyFiles.generate(keys, TestMember.PASSWORD, "QAA", List.of(), TestMember.PROVIDERS, TestMember.NOW);
    }

    @Test
    void makesPasswordsThatDiffer() {
        assertThat(NodeKeyFiles.newPassword(TestMember.PROVIDERS))
                .hasSize(32)
                .isNotEqualTo(NodeKeyFiles.newPassword(TestMember.PROVIDERS));
    }
}
