package org.valise.security.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.valise.security.Suite;
import org.valise.security.TestMember;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.revocation.RevocationPolicy;
import org.valise.security.revocation.Revocations;
import org.valise.security.revocation.UnknownRevocation;
import org.valise.security.trust.MemberTrust;

/** A member whose keys are renewed: its authority, its key folder, and directories that list what a test wants. */
final class RenewableMember {
    static final String CODE = "QAA";

    private final MemberAuthority authority;
    private final Path keys;

    RenewableMember(Path folder) {
        assertThat(folder.toFile().isDirectory() || folder.toFile().mkdirs()).isTrue();
        authority = MemberAuthority.create(
                folder.resolve("ca.p12"), TestMember.PASSWORD, CODE, "Ministry", TestMember.PROVIDERS, TestMember.NOW);
        keys = folder.resolve("keys");
        certify(
                keys,
                NodeKeyFiles.generate(
                        keys, TestMember.PASSWORD, CODE, List.of("localhost"), TestMember.PROVIDERS, TestMember.NOW),
                TestMember.NOW);
    }

    MemberAuthority authority() {
        return authority;
    }

    Path keys() {
        return keys;
    }

    KeyRing ring() {
        return KeyRing.open(keys, TestMember.PASSWORD, TestMember.PROVIDERS, TestMember.CLOCK);
    }

    KeyInventory inventory() {
        return KeyInventory.read(keys, TestMember.PASSWORD, TestMember.PROVIDERS);
    }

    /** Makes the next generation, without certificates. */
    NextGeneration request() {
        return NodeKeyFiles.renew(
                keys, TestMember.PASSWORD, CODE, List.of("localhost"), TestMember.PROVIDERS, TestMember.NOW);
    }

    /** Makes the next generation, certified from a moment on. */
    int renew(Instant from) {
        NextGeneration next = request();
        certify(next.folder(), next.requests(), from);
        return next.number();
    }

    int renew() {
        return renew(TestMember.NOW);
    }

    void certify(Path folder, Map<CertificateUse, byte[]> requests, Instant from) {
        Map<CertificateUse, X509Certificate> certificates = new EnumMap<>(CertificateUse.class);
        requests.forEach(
                (use, request) -> certificates.put(use, authority.issue(request, use, Duration.ofDays(30), from)));
        NodeKeyFiles.install(folder, TestMember.PASSWORD, authority.certificate(), certificates, TestMember.PROVIDERS);
    }

    /** A directory entry that lists every certificate of these generations. */
    MemberTrust listing(int... numbers) {
        Map<CertificateUse, List<X509Certificate>> listed = new EnumMap<>(CertificateUse.class);
        for (CertificateUse use : CertificateUse.values()) {
            listed.put(
                    use,
                    Arrays.stream(numbers)
                            .mapToObj(number -> generation(number).certificate(use))
                            .toList());
        }
        return listing(listed);
    }

    MemberTrust listing(Map<CertificateUse, List<X509Certificate>> listed) {
        return new MemberTrust(
                CODE,
                List.of(authority.certificate()),
                listed,
                EnumSet.allOf(Suite.class),
                new RevocationPolicy(new Revocations(), UnknownRevocation.ACCEPT),
                TestMember.PROVIDERS);
    }

    Generation generation(int number) {
        return inventory().generations().stream()
                .filter(generation -> generation.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
