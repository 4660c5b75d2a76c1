package org.valise.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.valise.gateway.cli.Typed.valise;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.SignedEdition;
import org.valise.gateway.TestFederation;
import org.valise.gateway.setup.AuthorityFolder;
import org.valise.schemas.v1.MemberState;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.keys.RevocationReason;
import org.valise.security.providers.CryptoProviders;

/** What the operators at both ends read when a key of one of them was revoked, or one is suspended. */
class EndedLinkTest {
    @TempDir
    Path folder;

    private TestFederation two;

    @BeforeEach
    void start() throws Exception {
        two = TestFederation.ofTwo(folder);
    }

    @AfterEach
    void stop() {
        two.close();
    }

    @Test
    void aRevokedTlsCertificateIsCalledRevokedAtBothEnds() throws Exception {
        revoke("XAA", CertificateUse.TLS);

        awaitTyped("XBB", "LINK_CERTIFICATE_REVOKED", "connect", "XAA");
        assertThat(typed("XBB", "connect", "XAA"))
                .containsPattern("CERTIFICATE +OK")
                .containsPattern("REVOCATION +FAILED")
                .doesNotContain("UNLISTED");
        awaitTyped("XBB", "DOWN", "status");
        awaitTyped("XBB", "LINK_CERTIFICATE_REVOKED", "status");
        assertThat(typed("XAA", "status"))
                .containsPattern("! Our own TLS certificate \\w+ \\(generation 1\\) is revoked since 20")
                .contains("valise keys renew");
        assertThat(typed("XAA", "keys", "list"))
                .containsPattern("TLS +\\S+ +\\S+ +REVOKED")
                .containsPattern("SIGNATURE +\\S+ +\\S+ +yes");
    }

    @Test
    void nothingIsTakenToBeSignedWithARevokedKey() throws Exception {
        revoke("XAA", CertificateUse.SIGNATURE);

        assertThatThrownBy(() -> two.submit("XAA", two.trace("XAA", "XBB")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("CERTIFICATE_REVOKED");
                    assertThat(refusal.explanation()).contains("XAA, SIGNATURE");
                });
        assertThat(typed("XAA", "status")).contains("! Our own SIGNATURE certificate");
    }

    @Test
    void aSuspensionIsNamedAtBothEnds() throws Exception {
        SignedEdition second = two.next(directory -> directory.getMember().stream()
                .filter(member -> member.getCode().equals("XBB"))
                .forEach(member -> member.setState(MemberState.SUSPENDED)));
        two.node("XAA").publish(second);
        two.node("XBB").publish(second);

        assertThat(typed("XAA", "connect", "XBB"))
                .contains("XBB is suspended by edition 2", "LINK_MEMBER_SUSPENDED")
                .doesNotContain("LINK_NOT_LISTED");
        assertThat(typed("XAA", "status")).contains("! XBB is suspended by edition 2");
        assertThat(typed("XBB", "connect", "XAA"))
                .contains("XBB, our own member, is suspended by edition 2", "LINK_MEMBER_SUSPENDED");
        awaitTyped("XBB", "DOWN", "status");
        assertThat(typed("XBB", "status"))
                .contains("! XBB, our own member, is suspended by edition 2")
                .containsPattern("link XAA +DOWN.*LINK_MEMBER_SUSPENDED")
                .doesNotContain("LINK_OWN_CERTIFICATE_REFUSED");
    }

    private void revoke(String code, CertificateUse use) throws Exception {
        X509Certificate certificate = two.node(code)
                .federation()
                .member(code)
                .orElseThrow()
                .trust()
                .certificates(use)
                .get(0);
        var authority = AuthorityFolder.revoking(folder.resolve("ca-" + code), CryptoProviders.choose());
        authority.revoke(certificate, RevocationReason.KEY_COMPROMISE, two.now());
        byte[] list = authority.issueList(two.now(), Duration.ofDays(30));
        // By hand at both: the link over which it would go is the one that ends.
        two.node("XBB").publish(code, list);
        two.node("XAA").publish(code, list);
    }

    private void awaitTyped(String at, String expected, Object... words) {
        TestFederation.awaiting(expected + " at " + at)
                .until(() -> typed(at, words).contains(expected));
    }

    private String typed(String at, Object... words) {
        Object[] all = new Object[words.length + 2];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--config";
        all[words.length + 1] = two.of(at).resolve("node.yaml");
        Typed typed = valise(all);
        return typed.out() + typed.err();
    }
}
