package org.valise.exchange.directory;

import static org.valise.exchange.TestMember.NOW;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.valise.exchange.TestMember;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.DirectoryCertificate;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.schemas.v1.DirectoryName;
import org.valise.schemas.v1.MemberKind;
import org.valise.schemas.v1.Steward;
import org.valise.schemas.v1.Stewards;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;
import org.valise.security.steward.StewardKey;

/** Editions of a directory as tests need them: small, and signed by whom a test names. */
final class TestEditions {
    static final Duration LIFE = Duration.ofDays(10);

    private final String federation;
    private final int required;
    private final List<StewardKey> stewards;
    private final List<TestMember> members;

    TestEditions(String federation, int required, List<StewardKey> stewards, TestMember... members) {
        this.federation = federation;
        this.required = required;
        this.stewards = stewards;
        this.members = List.of(members);
    }

    static StewardKey steward(Path folder, String name) {
        return StewardKey.create(
                folder.resolve("steward-" + name + ".p12"),
                "a password".toCharArray(),
                name,
                TestMember.PROVIDERS,
                TestMember.CLOCK);
    }

    Anchor anchor() {
        return new Anchor(federation, new org.valise.security.steward.Stewards(required, certificates(stewards)));
    }

    /** An edition that is not signed. */
    Directory draft(int version) {
        Directory directory = new Directory();
        directory.setFederation(federation);
        directory.setVersion(version);
        directory.setIssued(NOW);
        directory.setNextUpdate(NOW.plus(LIFE.dividedBy(2)));
        directory.setExpires(NOW.plus(LIFE));
        directory.setStewards(listed(required, stewards));
        members.stream().map(TestEditions::entry).forEach(directory.getMember()::add);
        return directory;
    }

    /** An edition that all stewards have signed. */
    SignedEdition edition(int version) {
        return edition(version, directory -> {});
    }

    SignedEdition edition(int version, Consumer<Directory> change) {
        Directory directory = draft(version);
        change.accept(directory);
        return signed(bytes(directory), stewards.toArray(StewardKey[]::new));
    }

    static byte[] bytes(Directory directory) {
        return new DirectoryXml().write(directory);
    }

    static SignedEdition signed(byte[] xml, StewardKey... by) {
        return new SignedEdition(
                xml, Arrays.stream(by).map(key -> key.sign(xml)).toList());
    }

    static Stewards listed(int required, List<StewardKey> keys) {
        Stewards stewards = new Stewards();
        stewards.setRequired(required);
        for (StewardKey key : keys) {
            Steward steward = new Steward();
            steward.setName(key.certificate().getSubjectX500Principal().getName());
            steward.setCertificate(Certificates.toDer(key.certificate()));
            stewards.getSteward().add(steward);
        }
        return stewards;
    }

    private static List<java.security.cert.X509Certificate> certificates(List<StewardKey> keys) {
        return keys.stream().map(StewardKey::certificate).toList();
    }

    private static DirectoryMember entry(TestMember member) {
        DirectoryMember entry = new DirectoryMember();
        entry.setCode(member.code());
        entry.setKind(MemberKind.STATE);
        entry.getName().add(name("en", "State " + member.code()));
        entry.getName().add(name("fr", "État " + member.code()));
        entry.getCaCertificate().add(Certificates.toDer(member.keys().caCertificate()));
        Stream.of(CertificateUse.values()).forEach(use -> {
            DirectoryCertificate certificate = new DirectoryCertificate();
            certificate.setUse(org.valise.schemas.v1.CertificateUse.valueOf(use.name()));
            certificate.setValue(Certificates.toDer(member.keys().certificate(use)));
            entry.getCertificate().add(certificate);
        });
        entry.getSuite().add("hybrid-1");
        return entry;
    }

    private static DirectoryName name(String language, String text) {
        DirectoryName name = new DirectoryName();
        name.setLang(language);
        name.setValue(text);
        return name;
    }
}
