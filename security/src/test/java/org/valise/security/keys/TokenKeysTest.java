package org.valise.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.valise.security.Refusals.refuses;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.valise.security.SecurityCode;
import org.valise.security.Suite;
import org.valise.security.TestMember;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.providers.Token;
import org.valise.security.providers.TokenFailure;
import org.valise.security.seal.Opener;
import org.valise.security.seal.Sealer;
import org.valise.security.sign.SignatureVerifier;
import org.valise.security.sign.Signer;
import org.valise.security.trust.MemberTrust;

/** Signature and classical encryption keys in a PKCS#11 token. */
class TokenKeysTest {
    private static final byte[] CONTENT = "document".getBytes(StandardCharsets.UTF_8);
    private static final Set<Suite> ALL = EnumSet.allOf(Suite.class);

    @TempDir
    Path folder;

    private CryptoProviders providers = TestMember.PROVIDERS;
    private RenewableMember member;

    @BeforeEach
    void makeAGenerationInAToken() {
        makeAGenerationIn(SoftToken.open("main"), "member");
    }

    private void makeAGenerationIn(Token token, String name) {
        providers = TestMember.PROVIDERS.with(token);
        member = new RenewableMember(folder.resolve(name));
        NextGeneration next = NodeKeyFiles.renew(
                member.keys(),
                TestMember.PASSWORD,
                RenewableMember.CODE,
                List.of("localhost"),
                providers,
                TestMember.NOW);
        Map<CertificateUse, X509Certificate> certificates = new EnumMap<>(CertificateUse.class);
        next.requests()
                .forEach((use, request) -> certificates.put(
                        use, member.authority().issue(request, use, TestMember.VALIDITY, TestMember.NOW)));
        NodeKeyFiles.install(
                next.folder(), TestMember.PASSWORD, member.authority().certificate(), certificates, providers);
    }

    private KeyRing ring(CryptoProviders with) {
        return KeyRing.open(member.keys(), TestMember.PASSWORD, with, TestMember.CLOCK);
    }

    private MemberTrust listing() {
        KeyRing ring = ring(providers);
        Map<CertificateUse, List<X509Certificate>> listed = new EnumMap<>(CertificateUse.class);
        for (CertificateUse use : CertificateUse.values()) {
            listed.put(
                    use,
                    ring.present().generations().stream()
                            .map(g -> g.certificate(use))
                            .toList());
        }
        return member.listing(listed);
    }

    private KeyRing signing() {
        KeyRing ring = ring(providers);
        assertThat(ring.select(listing()).generation().number()).isEqualTo(2);
        return ring;
    }

    private byte[] seal(KeyRing to, Suite suite) {
        CertificateUse use =
                suite == Suite.HYBRID_1 ? CertificateUse.ENCRYPTION_HYBRID : CertificateUse.ENCRYPTION_CLASSICAL;
        return new Sealer(TestMember.PROVIDERS).seal(CONTENT, suite, List.of(to.certificate(use)), to.archiveSeal());
    }

    @Test
    void signsAsAFileDoes() {
        byte[] signature = signing().signer().sign(CONTENT);

        assertThat(new SignatureVerifier(TestMember.PROVIDERS)
                        .verify(CONTENT, signature, listing(), TestMember.NOW)
                        .certificate())
                .isEqualTo(signing().certificate(CertificateUse.SIGNATURE));
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void opensBothSuites(Suite suite) {
        KeyRing ring = signing();
        assertThat(ring.opener().open(seal(ring, suite), ALL).contents()).isEqualTo(CONTENT);
    }

    @Test
    void refusesKeysOfATokenWhereNoneIsNamed() {
        refuses(SecurityCode.TOKEN_UNAVAILABLE, () -> ring(TestMember.PROVIDERS));
    }

    @Test
    void refusesATokenThatHoldsOtherKeys() {
        Token other = SoftToken.open("other");
        refuses(SecurityCode.KEYS_UNREADABLE, () -> ring(TestMember.PROVIDERS.with(other)));
    }

    @Test
    void tellsAWrongPinFromAMissingLibraryAndAMissingToken() {
        long locked = SoftToken.slot("locked");
        refuses(SecurityCode.TOKEN_PIN_WRONG, () -> Token.open(SoftToken.library(), locked, "000000".toCharArray()));
        refuses(SecurityCode.TOKEN_UNAVAILABLE, () -> Token.open(folder.resolve("none.so"), locked, SoftToken.PIN));
        refuses(SecurityCode.TOKEN_UNAVAILABLE, () -> Token.open(SoftToken.library(), 7, SoftToken.PIN));
    }

    @Test
    void failsAndDoesNotRefuseAMessageWhenTheTokenIsGone() {
        makeAGenerationIn(SoftToken.open("gone"), "another");
        KeyRing ring = signing();
        Signer signer = ring.signer();
        Opener opener = ring.opener();
        byte[] sealed = seal(ring, Suite.CLASSICAL_1);
        SoftToken.delete("gone");

        assertThatThrownBy(() -> signer.sign(CONTENT))
                .isInstanceOf(TokenFailure.class)
                .hasMessageContaining("TOKEN_UNAVAILABLE");
        assertThatThrownBy(() -> opener.open(sealed, ALL)).isInstanceOf(TokenFailure.class);
        assertThat(opener.open(seal(ring, Suite.HYBRID_1), ALL).contents()).isEqualTo(CONTENT);
    }

    @Test
    void keepsTheTlsKeyInAFileThatBrokersCanRead() {
        assertThat(signing().tlsKeystore()).isEqualTo(member.keys().resolve("2/tls.p12"));
    }
}
