package org.valise.exchange;

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
import org.valise.exchange.receipt.EvidenceWriter;
import org.valise.security.Suite;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.keys.MemberAuthority;
import org.valise.security.keys.NodeKeyFiles;
import org.valise.security.keys.NodeKeys;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.revocation.RevocationPolicy;
import org.valise.security.revocation.Revocations;
import org.valise.security.revocation.UnknownRevocation;
import org.valise.security.trust.MemberTrust;

/** A member with an authority and keys of its own, in files. */
public record TestMember(String code, NodeKeys keys, MemberTrust trust) {
    public static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final Duration VALIDITY = Duration.ofDays(30);
    public static final CryptoProviders PROVIDERS = CryptoProviders.choose();

    public static TestMember create(Path folder, String code) {
        char[] password = "a password of a test".toCharArray();
        MemberAuthority authority =
                MemberAuthority.create(folder.resolve(code + ".p12"), password, code, code, PROVIDERS, NOW);
        Map<CertificateUse, X509Certificate> certificates = new EnumMap<>(CertificateUse.class);
        Map<CertificateUse, List<X509Certificate>> listed = new EnumMap<>(CertificateUse.class);
        NodeKeyFiles.generate(folder.resolve(code), password, code, List.of("127.0.0.1"), PROVIDERS, NOW)
                .forEach((use, request) -> {
                    X509Certificate certificate = authority.issue(request, use, VALIDITY, NOW);
                    certificates.put(use, certificate);
                    listed.put(use, List.of(certificate));
                });
        NodeKeyFiles.install(folder.resolve(code), password, authority.certificate(), certificates, PROVIDERS);
        return new TestMember(
                code,
                NodeKeys.load(folder.resolve(code), password, PROVIDERS, CLOCK),
                new MemberTrust(
                        code,
                        List.of(authority.certificate()),
                        listed,
                        EnumSet.allOf(Suite.class),
                        new RevocationPolicy(new Revocations(), UnknownRevocation.ACCEPT),
                        PROVIDERS));
    }

    /** Makes evidence in this member's name. */
    public EvidenceWriter evidence() {
        return new EvidenceWriter(code, keys::signer, PROVIDERS, CLOCK);
    }
}
