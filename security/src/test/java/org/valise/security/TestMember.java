package org.valise.security;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.keys.MemberAuthority;
import org.valise.security.keys.NodeKeyFiles;
import org.valise.security.keys.NodeKeys;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.revocation.RevocationPolicy;
import org.valise.security.revocation.Revocations;
import org.valise.security.revocation.UnknownRevocation;
import org.valise.security.trust.MemberTrust;

/** A member with real keys in real files, made as the command line makes them. */
public record TestMember(String code, MemberAuthority authority, NodeKeys keys, MemberTrust trust) {
    public static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final Duration VALIDITY = Duration.ofDays(365);
    public static final CryptoProviders PROVIDERS = CryptoProviders.choose();
    public static final char[] PASSWORD = "correct horse battery staple".toCharArray();

    public static TestMember create(Path folder, String code) {
        MemberAuthority authority = MemberAuthority.create(
                folder.resolve(code + "-ca.p12"), PASSWORD, code, "Ministry of " + code, PROVIDERS, NOW);
        Path keys = folder.resolve(code);
        Map<CertificateUse, byte[]> requests =
                NodeKeyFiles.generate(keys, PASSWORD, code, List.of("localhost", "127.0.0.1"), PROVIDERS, NOW);
        Map<CertificateUse, X509Certificate> certificates = new EnumMap<>(CertificateUse.class);
        requests.forEach((use, request) -> certificates.put(use, authority.issue(request, use, VALIDITY, NOW)));
        NodeKeyFiles.install(keys, PASSWORD, authority.certificate(), certificates, PROVIDERS);
        return new TestMember(
                code,
                authority,
                NodeKeys.load(keys, PASSWORD, PROVIDERS, CLOCK),
                trust(code, authority.certificate(), certificates));
    }

    public static MemberTrust trust(
            String code, X509Certificate authority, Map<CertificateUse, X509Certificate> certificates) {
        Map<CertificateUse, List<X509Certificate>> listed = new EnumMap<>(CertificateUse.class);
        certificates.forEach((use, certificate) -> listed.put(use, List.of(certificate)));
        return new MemberTrust(
                code,
                List.of(authority),
                listed,
                EnumSet.allOf(Suite.class),
                new RevocationPolicy(new Revocations(), UnknownRevocation.ACCEPT),
                PROVIDERS);
    }

    public X509Certificate encryption(Suite suite) {
        return keys.certificate(
                switch (suite) {
                    case CLASSICAL_1 -> CertificateUse.ENCRYPTION_CLASSICAL;
                    case HYBRID_1 -> CertificateUse.ENCRYPTION_HYBRID;
                });
    }
}
