package org.valise.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.gateway.cli.Typed.valise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.revocation.RevocationList;

/** What the operator of an authority types when a key got lost. */
class RevokeCommandsTest {
    private static final CryptoProviders PROVIDERS = CryptoProviders.choose();

    @TempDir
    Path folder;

    private Path ca;
    private Path certificate;
    private Path crl;

    @BeforeEach
    void issueACertificate() {
        ca = folder.resolve("ca");
        certificate = folder.resolve("tls.pem");
        crl = folder.resolve("ca.crl");
        assertDone(valise("ca", "XAA", "--dir", ca));
        assertDone(valise("init", "XAA", "--host", "localhost", "--dir", folder.resolve("XAA")));
        Path request = folder.resolve("XAA/keys/tls.csr");
        assertDone(valise("ca", "issue", request, "--ca", ca, "--use", "TLS", "--out", certificate));
    }

    private static void assertDone(Typed typed) {
        assertThat(typed.code()).as(typed.err()).isEqualTo(Exit.DONE);
    }

    private static X509Certificate pem(Path file) throws Exception {
        return Certificates.fromPem(Files.readString(file));
    }

    private RevocationList list() throws Exception {
        return RevocationList.read(Files.readAllBytes(crl), List.of(pem(ca.resolve("ca.pem"))), PROVIDERS);
    }

    @Test
    void revokesACertificateAndIssuesLists() throws Exception {
        assertDone(valise("ca", "crl", "--ca", ca, "--out", crl));
        assertThat(list().size()).isZero();
        assertThat(Duration.between(list().thisUpdate(), list().nextUpdate())).isEqualTo(Duration.ofDays(30));

        Typed revoked = valise("ca", "revoke", certificate, "--reason", "key_compromise", "--ca", ca);
        assertDone(revoked);
        assertThat(revoked.out())
                .contains(pem(certificate).getSerialNumber().toString(16), "KEY_COMPROMISE", "valise ca crl");

        Typed issued = valise("ca", "crl", "--ca", ca, "--out", crl, "--days", "3");
        assertDone(issued);
        assertThat(issued.out()).contains("number 2", "certificates: 1");
        assertThat(list().isRevoked(pem(certificate).getSerialNumber())).isTrue();
        assertThat(list().number()).isEqualTo(2);
    }

    @Test
    void refusesToRevokeWithoutAReasonOrForAnother() {
        assertThat(valise("ca", "revoke", certificate, "--ca", ca).code()).isEqualTo(Exit.USAGE);
        Path other = folder.resolve("other");
        assertDone(valise("ca", "XBB", "--dir", other));
        Typed refused = valise("ca", "revoke", certificate, "--reason", "SUPERSEDED", "--ca", other);
        assertThat(refused.code()).isEqualTo(Exit.REFUSED);
        assertThat(refused.err()).contains("CERTIFICATE_WRONG_ISSUER");
    }

    @Test
    void issuesNothingWithoutTheRegisterOfWhatWasRevoked() throws Exception {
        Files.delete(ca.resolve("revoked.txt"));
        Typed refused = valise("ca", "crl", "--ca", ca, "--out", crl);
        assertThat(refused.code()).isEqualTo(Exit.REFUSED);
        assertThat(refused.err()).contains("REVOKED_UNREADABLE", "revoked.txt", "backup");
        assertThat(crl).doesNotExist();
    }

    @Test
    void refusesALifeOfNoDays() {
        assertThat(valise("ca", "crl", "--ca", ca, "--out", crl, "--days", "0").code())
                .isEqualTo(Exit.USAGE);
    }
}
