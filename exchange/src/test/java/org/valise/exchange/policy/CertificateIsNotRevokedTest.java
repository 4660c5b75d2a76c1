package org.valise.exchange.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.TestDirectory;
import org.valise.exchange.TestDocument;
import org.valise.exchange.TestMember;
import org.valise.security.Suite;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.keys.MemberAuthority;
import org.valise.security.keys.NodeKeyFiles;
import org.valise.security.keys.RevocationReason;
import org.valise.security.keys.RevokedEntry;
import org.valise.security.revocation.RevocationList;
import org.valise.security.revocation.RevocationPolicy;
import org.valise.security.revocation.Revocations;
import org.valise.security.revocation.UnknownRevocation;
import org.valise.security.trust.MemberTrust;

class CertificateIsNotRevokedTest {
    private static final char[] PASSWORD = "a password of a test".toCharArray();
    private static final Instant NOW = TestMember.NOW;
    private static final Duration DAY = Duration.ofDays(1);
    private static final CertificateUse SEALS = CertificateUse.ENCRYPTION_HYBRID;

    @TempDir
    Path folder;

    private final CertificateIsNotRevoked rule = new CertificateIsNotRevoked();
    private final Revocations lists = new Revocations();
    private final MemoryHoldings nothing = new MemoryHoldings();
    private MemberAuthority authority;
    private X509Certificate sealing;
    private X509Certificate signing;
    private List<X509Certificate> ownSignatures = List.of();

    @BeforeEach
    void issueACertificate() {
        authority = MemberAuthority.create(folder.resolve("ca.p12"), PASSWORD, "XBB", "B", TestMember.PROVIDERS, NOW);
        Map<CertificateUse, byte[]> requests = NodeKeyFiles.generate(
                folder.resolve("keys"), PASSWORD, "XBB", List.of("127.0.0.1"), TestMember.PROVIDERS, NOW);
        sealing = authority.issue(requests.get(SEALS), SEALS, TestMember.VALIDITY, NOW);
        signing = authority.issue(
                requests.get(CertificateUse.SIGNATURE), CertificateUse.SIGNATURE, TestMember.VALIDITY, NOW);
    }

    private void publish(int number, Duration life, RevokedEntry... revoked) {
        byte[] der = authority.revocationList(List.of(revoked), BigInteger.valueOf(number), NOW, NOW.plus(life));
        lists.accept(RevocationList.read(der, List.of(authority.certificate()), TestMember.PROVIDERS), NOW);
    }

    private Answer ask(UnknownRevocation choice, Instant at) {
        var directory = new TestDirectory()
                .member(member("XAA", CertificateUse.SIGNATURE, ownSignatures, choice))
                .member(member("XBB", SEALS, List.of(sealing), choice))
                .link("XAA", "XBB")
                .seenFrom("XAA");
        var document = TestDocument.feedback().facts();
        return rule.evaluate(new Question(
                directory,
                document,
                "XBB",
                List.of("XBB"),
                Optional.empty(),
                List.of(),
                Use.of(document),
                nothing,
                nothing,
                new SuiteChoice(List.of(Suite.HYBRID_1)),
                Optional.empty(),
                at));
    }

    private TestMember member(String code, CertificateUse use, List<X509Certificate> listed, UnknownRevocation choice) {
        MemberTrust trust = new MemberTrust(
                code,
                List.of(authority.certificate()),
                Map.of(use, listed),
                EnumSet.allOf(Suite.class),
                new RevocationPolicy(lists, choice),
                TestMember.PROVIDERS);
        return new TestMember(code, null, trust);
    }

    @Test
    void passesWhileAListOfItsAuthorityIsInItsTime() {
        publish(1, DAY);

        Answer answer = ask(UnknownRevocation.REFUSE, NOW);
        assertThat(answer.result()).isEqualTo(Result.PASSED);
        assertThat(answer.inputs()).contains("XBB", "list 1 of its authority", "until 2026-06-02T12:00:00Z");
    }

    @Test
    void failsWhenNobodyCanSay() {
        assertThat(ask(UnknownRevocation.REFUSE, NOW).inputs()).contains("no list of its authority", "REFUSE");
        publish(1, DAY);

        Answer answer = ask(UnknownRevocation.REFUSE, NOW.plus(DAY));
        assertThat(answer.result()).isEqualTo(Result.FAILED);
        assertThat(answer.code()).isEqualTo("REVOCATION_UNKNOWN");
        assertThat(answer.inputs()).contains("until 2026-06-02T12:00:00Z, so nobody can say", "XBB: REFUSE");
    }

    @Test
    void saysThatTheRiskIsOursWhereTheOperatorAcceptsIt() {
        Answer answer = ask(UnknownRevocation.ACCEPT, NOW);

        assertThat(answer.result()).isEqualTo(Result.AT_OWN_RISK);
        assertThat(answer.code()).isEqualTo("REVOCATION_UNKNOWN");
        assertThat(answer.inputs()).contains("XBB: ACCEPT");
    }

    @Test
    void failsForWhatWeSendWhenOurOwnSignatureIsRevoked() {
        ownSignatures = List.of(signing);
        publish(1, DAY);
        assertThat(ask(UnknownRevocation.REFUSE, NOW).result()).isEqualTo(Result.PASSED);
        publish(2, DAY, new RevokedEntry(signing.getSerialNumber(), NOW, RevocationReason.KEY_COMPROMISE));

        Answer answer = ask(UnknownRevocation.ACCEPT, NOW);
        assertThat(answer.result()).isEqualTo(Result.FAILED);
        assertThat(answer.code()).isEqualTo("CERTIFICATE_REVOKED");
        assertThat(answer.inputs()).startsWith("XAA, SIGNATURE");
    }

    @Test
    void failsForARevokedOneWhateverTheOperatorAccepts() {
        publish(1, DAY, new RevokedEntry(sealing.getSerialNumber(), NOW, RevocationReason.KEY_COMPROMISE));

        for (Instant at : List.of(NOW, NOW.plus(DAY))) {
            Answer answer = ask(UnknownRevocation.ACCEPT, at);
            assertThat(answer.result()).isEqualTo(Result.FAILED);
            assertThat(answer.code()).isEqualTo("CERTIFICATE_REVOKED");
        }
    }
}
