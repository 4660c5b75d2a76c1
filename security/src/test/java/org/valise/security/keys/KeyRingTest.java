package org.valise.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.security.Refusals.refuses;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.security.SecurityCode;
import org.valise.security.TestMember;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.sign.Signer;

/** Which generation of keys a node uses, and when. */
class KeyRingTest {

    @TempDir
    Path folder;

    private RenewableMember member;
    private KeyRing ring;

    @BeforeEach
    void makeTheFirstGeneration() {
        member = new RenewableMember(folder);
        ring = member.ring();
    }

    @Test
    void takesAFolderOfBeforeAsTheFirstGeneration() {
        assertThat(ring.select(member.listing(1)).generation().number()).isEqualTo(1);
        assertThat(ring.tlsKeystore()).isEqualTo(member.keys().resolve("tls.p12"));
    }

    @Test
    void signsWithANewGenerationOnlyWhenTheDirectoryListsIt() {
        ring.select(member.listing(1));
        assertThat(member.renew()).isEqualTo(2);

        assertThat(ring.reload().generation().number()).isEqualTo(1);
        assertThat(ring.select(member.listing(1, 2)).generation().number()).isEqualTo(2);
        assertThat(ring.signer().certificate()).isEqualTo(member.generation(2).certificate(CertificateUse.SIGNATURE));
        assertThat(ring.tlsKeystore()).isEqualTo(member.keys().resolve("2/tls.p12"));
    }

    @Test
    void takesANewGenerationIntoUseAtAReloadWhenItWasListedBefore() {
        member.renew();
        KeyRing late = ring;
        late.select(member.listing(1, 2));
        assertThat(late.generation().number()).isEqualTo(1);

        assertThat(late.reload().generation().number()).isEqualTo(2);
    }

    @Test
    void readsTheFolderAgainOnlyWhenAFileHasChanged() {
        NodeKeys before = ring.present();
        assertThat(ring.refresh()).isSameAs(before);
        member.renew();
        X509Certificate late = member.generation(2).certificate(CertificateUse.ENCRYPTION_HYBRID);
        assertThat(ring.opens(late)).isFalse();

        assertThat(ring.refresh()).isNotSameAs(before).isSameAs(ring.refresh());
        assertThat(ring.opens(late)).isTrue();
        assertThat(ring.opens(member.generation(1).certificate(CertificateUse.ENCRYPTION_CLASSICAL)))
                .isTrue();
        assertThat(ring.opens(member.generation(1).certificate(CertificateUse.SIGNATURE)))
                .isFalse();
    }

    @Test
    void goesBackToTheOlderGenerationWhenTheDirectoryDoes() {
        member.renew();
        ring.reload();
        ring.select(member.listing(1, 2));
        assertThat(ring.select(member.listing(1)).generation().number()).isEqualTo(1);
    }

    @Test
    void doesNotUseAGenerationThatIsListedInPartOnly() {
        member.renew();
        ring.reload();
        Map<CertificateUse, List<X509Certificate>> listed = new EnumMap<>(CertificateUse.class);
        for (CertificateUse use : CertificateUse.values()) {
            X509Certificate first = member.generation(1).certificate(use);
            X509Certificate second = member.generation(2).certificate(use);
            listed.put(use, use == CertificateUse.TLS ? List.of(first) : List.of(first, second));
        }
        assertThat(ring.select(member.listing(listed)).generation().number()).isEqualTo(1);
    }

    @Test
    void waitsForTheFirstDayOfANewGenerationAndKeepsTheNewestWhenAllHaveEnded() {
        member.renew(TestMember.NOW.plus(Duration.ofDays(7)));
        var listing = member.listing(1, 2);

        assertThat(at(TestMember.NOW).select(listing).generation().number()).isEqualTo(1);
        assertThat(at(TestMember.NOW.plus(Duration.ofDays(7)))
                        .select(listing)
                        .generation()
                        .number())
                .isEqualTo(2);
        assertThat(at(TestMember.NOW.plus(Duration.ofDays(400)))
                        .select(listing)
                        .generation()
                        .number())
                .isEqualTo(2);
    }

    private KeyRing at(Instant time) {
        return KeyRing.open(
                member.keys(), TestMember.PASSWORD, TestMember.PROVIDERS, Clock.fixed(time, ZoneOffset.UTC));
    }

    @Test
    void refusesADirectoryThatListsNoGenerationAndKeepsThePresentKeys() {
        ring.select(member.listing(1));
        NodeKeys before = ring.present();
        refuses(SecurityCode.KEYS_NOT_LISTED, () -> ring.select(member.listing()));
        assertThat(ring.present()).isSameAs(before);
    }

    @Test
    void keepsThePresentKeysWhenTheFolderIsDamaged() throws Exception {
        ring.select(member.listing(1));
        NodeKeys before = ring.present();
        member.renew();
        Files.write(member.keys().resolve("2/signature.p12"), new byte[] {1, 2, 3});

        refuses(SecurityCode.KEYS_UNREADABLE, ring::reload);
        assertThat(ring.present()).isSameAs(before);
        refuses(SecurityCode.KEYS_UNREADABLE, member::ring);
    }

    @Test
    void refusesAGenerationUnderAnotherPassword() {
        NodeKeyFiles.generate(
                folder.resolve("other"),
                "another password".toCharArray(),
                RenewableMember.CODE,
                List.of(),
                TestMember.PROVIDERS,
                TestMember.NOW);
        assertThat(folder.resolve("other")
                        .toFile()
                        .renameTo(member.keys().resolve("2").toFile()))
                .isTrue();
        refuses(SecurityCode.KEYS_UNREADABLE, ring::reload);
    }

    @Test
    void makesNoGenerationUnderAWrongPassword() {
        refuses(
                SecurityCode.KEYS_UNREADABLE,
                () -> NodeKeyFiles.renew(
                        member.keys(),
                        "wrong".toCharArray(),
                        RenewableMember.CODE,
                        List.of(),
                        TestMember.PROVIDERS,
                        TestMember.NOW));
        assertThat(member.inventory().generations()).hasSize(1);
    }

    @Test
    void leavesAGenerationAloneThatIsHalfWrittenOrHasNoCertificates() throws Exception {
        Files.createDirectory(member.keys().resolve("2.new"));
        Files.write(member.keys().resolve("2.new/tls.p12"), new byte[] {1});
        NextGeneration waiting = member.request();

        assertThat(waiting.number()).isEqualTo(3);
        assertThat(ring.reload().generation().number()).isEqualTo(1);
        assertThat(ring.present().unfinished()).containsExactly("2.new");
        assertThat(ring.present().generations())
                .extracting(Generation::state)
                .containsExactly(Generation.State.CERTIFIED, Generation.State.WAITING);
    }

    @Test
    void doesNotLoseTheGenerationThatSignsAtAReload() throws Exception {
        member.renew();
        ring.reload();
        Files.move(member.keys().resolve("signature.p12"), folder.resolve("elsewhere"));
        refuses(SecurityCode.KEYS_UNREADABLE, ring::reload);
        assertThat(ring.generation().number()).isEqualTo(1);
    }

    @Test
    void letsWorkFinishWithTheKeyItBeganWith() {
        Signer begun = ring.signer();
        member.renew();
        ring.reload();
        ring.select(member.listing(1, 2));
        assertThat(begun.sign(new byte[] {1})).isNotEmpty();
        assertThat(begun.certificate()).isNotEqualTo(ring.signer().certificate());
    }

    @Test
    void givesAwayNoKeyInItsText() {
        assertThat(ring.toString()).matches("KeyRing\\[NodeKeys\\[[0-9a-f]{64}]]");
    }
}
