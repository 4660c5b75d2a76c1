package org.valise.exchange.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.exchange.Refusals.assertRefused;
import static org.valise.exchange.TestMember.CLOCK;
import static org.valise.exchange.TestMember.NOW;
import static org.valise.exchange.TestMember.PROVIDERS;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Code;
import org.valise.exchange.TestMember;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.DirectoryCertificate;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.schemas.v1.DirectoryName;
import org.valise.schemas.v1.MemberKind;
import org.valise.security.SecurityCode;
import org.valise.security.Suite;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;
import org.valise.security.steward.StewardKey;

class DirectoryReaderTest {
    private static final Instant EXPIRES = NOW.plus(Duration.ofDays(10));

    @TempDir
    static Path folder;

    private static TestMember member;
    private static StewardKey first;
    private static StewardKey second;
    private static StewardKey outsider;
    private static byte[] xml;

    @BeforeAll
    static void makeKeys() {
        member = TestMember.create(folder, "XAA");
        first = steward("first");
        second = steward("second");
        outsider = steward("outsider");
        xml = new DirectoryXml().write(directory());
    }

    @Test
    void readsWhatEnoughStewardsHaveSigned() {
        Federation federation = read("XAA", xml, 2, CLOCK, first.sign(xml), second.sign(xml));

        assertThat(federation.own()).isEqualTo("XAA");
        assertThat(federation.version()).isEqualTo(7);
        assertThat(federation.expires()).isEqualTo(EXPIRES);
        Member read = federation.member("XAA").orElseThrow();
        assertThat(read.name("fr")).isEqualTo("État A");
        assertThat(read.name("ar")).isEqualTo("State A");
        assertThat(read.trust().suites()).containsExactly(Suite.HYBRID_1);
        assertThat(read.trust().current(CertificateUse.SIGNATURE, NOW))
                .contains(member.keys().certificate(CertificateUse.SIGNATURE));
    }

    @Test
    void refusesADirectoryWithoutOrWithTooFewSignatures() {
        assertRefused(SecurityCode.SIGNER_UNKNOWN.name(), () -> read("XAA", xml, 1, CLOCK));
        assertRefused(SecurityCode.SIGNER_UNKNOWN.name(), () -> read("XAA", xml, 2, CLOCK, first.sign(xml)));
    }

    @Test
    void countsAStewardOnceHoweverOftenHeSigns() {
        assertRefused(
                SecurityCode.SIGNER_UNKNOWN.name(), () -> read("XAA", xml, 2, CLOCK, first.sign(xml), first.sign(xml)));
    }

    @Test
    void refusesAStewardWhoIsNotPinned() {
        assertRefused(SecurityCode.SIGNER_UNKNOWN.name(), () -> read("XAA", xml, 1, CLOCK, outsider.sign(xml)));
    }

    @Test
    void refusesOtherBytesThanThoseThatWereSigned() {
        byte[] signature = first.sign(xml);
        byte[] changed = new String(xml, java.nio.charset.StandardCharsets.UTF_8)
                .replace("State A", "State B")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertRefused(SecurityCode.SIGNATURE_INVALID.name(), () -> read("XAA", changed, 1, CLOCK, signature));
    }

    @Test
    void refusesADirectoryFromItsLastMomentOn() {
        byte[] signature = first.sign(xml);
        Duration left = Duration.between(NOW, EXPIRES);

        assertThat(read("XAA", xml, 1, Clock.offset(CLOCK, left.minusSeconds(1)), signature))
                .isNotNull();
        assertRefused(Code.DIRECTORY_EXPIRED, () -> read("XAA", xml, 1, Clock.offset(CLOCK, left), signature));
    }

    @Test
    void refusesADirectoryThatDoesNotListThisMember() {
        assertRefused(Code.DIRECTORY_INVALID, () -> read("XBB", xml, 1, CLOCK, first.sign(xml)));
    }

    @Test
    void refusesWhatIsSignedButIsNoDirectory() {
        byte[] nonsense = {'<', 'a', '/', '>'};

        assertRefused(Code.DIRECTORY_INVALID, () -> read("XAA", nonsense, 1, CLOCK, first.sign(nonsense)));
    }

    private static Federation read(String own, byte[] bytes, int required, Clock clock, byte[]... signatures) {
        Set<String> pinned =
                Set.of(Certificates.fingerprint(first.certificate()), Certificates.fingerprint(second.certificate()));
        return new DirectoryReader(PROVIDERS, pinned, required, clock).read(own, bytes, List.of(signatures));
    }

    private static StewardKey steward(String name) {
        return StewardKey.create(
                folder.resolve(name + ".p12"), "a steward's password".toCharArray(), name, PROVIDERS, CLOCK);
    }

    private static Directory directory() {
        Directory directory = new Directory();
        directory.setFederation("Test");
        directory.setVersion(7);
        directory.setIssued(NOW.minusSeconds(60));
        directory.setNextUpdate(NOW.plusSeconds(60));
        directory.setExpires(EXPIRES);
        DirectoryMember entry = new DirectoryMember();
        entry.setCode("XAA");
        entry.setKind(MemberKind.STATE);
        entry.getName().add(name("en", "State A"));
        entry.getName().add(name("fr", "État A"));
        entry.getCaCertificate().add(Certificates.toDer(member.keys().caCertificate()));
        for (CertificateUse use : CertificateUse.values()) {
            DirectoryCertificate listed = new DirectoryCertificate();
            listed.setUse(org.valise.schemas.v1.CertificateUse.valueOf(use.name()));
            listed.setValue(Certificates.toDer(member.keys().certificate(use)));
            entry.getCertificate().add(listed);
        }
        entry.getSuite().add(Suite.HYBRID_1.wireName());
        directory.getMember().add(entry);
        return directory;
    }

    private static DirectoryName name(String language, String text) {
        DirectoryName name = new DirectoryName();
        name.setLang(language);
        name.setValue(text);
        return name;
    }
}
