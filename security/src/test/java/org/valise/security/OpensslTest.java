package org.valise.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.security.asice.AttachmentDigest;
import org.valise.security.asice.SignedManifest;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;
import org.valise.security.keys.RevocationReason;
import org.valise.security.keys.RevokedEntry;
import org.valise.security.seal.Sealer;

/** A third party's tool reads what we write. */
class OpensslTest {
    @TempDir
    private Path folder;

    private TestMember alpha;

    @BeforeEach
    void requireOpenssl() {
        assumeTrue(isInstalled(), "openssl is not installed");
        alpha = TestMember.create(folder, "QAA");
    }

    private static boolean isInstalled() {
        try {
            return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String openssl(String... arguments) throws Exception {
        return run("cms", arguments);
    }

    private String run(String tool, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("openssl", tool));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return process.waitFor() == 0 ? "accepted" : output;
    }

    @Test
    void verifiesAnExportedSignatureOverTheManifest() throws Exception {
        byte[] manifest = SignedManifest.of(
                        "<h/>".getBytes(UTF_8),
                        "<d/>".getBytes(UTF_8),
                        List.of(new AttachmentDigest("photo-1", "ab".repeat(32))),
                        TestMember.PROVIDERS)
                .bytes();
        Files.write(folder.resolve("manifest.xml"), manifest);
        Files.write(folder.resolve("signature.p7s"), alpha.keys().signer().sign(manifest));
        Files.writeString(
                folder.resolve("ca.pem"), Certificates.toPem(alpha.authority().certificate()));
        String[] verify = {
            "-verify",
            "-binary",
            "-inform",
            "DER",
            "-in",
            "signature.p7s",
            "-content",
            "manifest.xml",
            "-CAfile",
            "ca.pem",
            "-attime",
            Long.toString(TestMember.NOW.getEpochSecond()),
            "-out",
            "verified.xml"
        };
        assertThat(openssl(verify)).isEqualTo("accepted");
        assertThat(folder.resolve("verified.xml")).hasBinaryContent(manifest);

        Files.writeString(folder.resolve("manifest.xml"), "changed");
        assertThat(openssl(verify)).isNotEqualTo("accepted");
    }

    @Test
    void refusesWhatARevocationListNames() throws Exception {
        X509Certificate lost = alpha.keys().certificate(CertificateUse.TLS);
        X509Certificate kept = alpha.keys().certificate(CertificateUse.SIGNATURE);
        RevokedEntry entry = new RevokedEntry(lost.getSerialNumber(), TestMember.NOW, RevocationReason.KEY_COMPROMISE);
        byte[] list = alpha.authority()
                .revocationList(
                        List.of(entry), BigInteger.TEN, TestMember.NOW, TestMember.NOW.plus(TestMember.VALIDITY));
        assertThat(checked(lost, list)).contains("certificate revoked");
        assertThat(checked(kept, list)).isEqualTo("accepted");

        list[list.length - 1] ^= 1;
        assertThat(checked(kept, list)).contains("CRL signature failure");
    }

    private String checked(X509Certificate certificate, byte[] list) throws Exception {
        Files.writeString(folder.resolve("certificate.pem"), Certificates.toPem(certificate));
        Files.writeString(
                folder.resolve("ca.pem"), Certificates.toPem(alpha.authority().certificate()));
        Files.writeString(
                folder.resolve("crl.pem"),
                "-----BEGIN X509 CRL-----\n" + Base64.getMimeEncoder().encodeToString(list)
                        + "\n-----END X509 CRL-----\n");
        String at = Long.toString(TestMember.NOW.plusSeconds(60).getEpochSecond());
        return run(
                "verify", "-crl_check", "-attime", at, "-CAfile", "ca.pem", "-CRLfile", "crl.pem", "certificate.pem");
    }

    @Test
    void opensAClassicalEnvelope() throws Exception {
        byte[] contents = "contents for a third party's tool".getBytes(UTF_8);
        byte[] sealed = new Sealer(TestMember.PROVIDERS)
                .seal(
                        contents,
                        Suite.CLASSICAL_1,
                        List.of(alpha.encryption(Suite.CLASSICAL_1)),
                        alpha.keys().archiveSeal());
        Files.write(folder.resolve("sealed.p7m"), sealed);
        Files.writeString(
                folder.resolve("certificate.pem"),
                Certificates.toPem(alpha.keys().certificate(CertificateUse.ENCRYPTION_CLASSICAL)));
        Files.writeString(folder.resolve("key.pem"), privateKeyPem());
        assertThat(openssl(
                        "-decrypt",
                        "-binary",
                        "-inform",
                        "DER",
                        "-in",
                        "sealed.p7m",
                        "-recip",
                        "certificate.pem",
                        "-inkey",
                        "key.pem",
                        "-out",
                        "opened"))
                .isEqualTo("accepted");
        assertThat(folder.resolve("opened")).hasBinaryContent(contents);
    }

    private String privateKeyPem() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("QAA/encryption.p12"))) {
            store.load(in, TestMember.PASSWORD);
        }
        byte[] key = store.getKey("encryption-classical", TestMember.PASSWORD).getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
    }
}
