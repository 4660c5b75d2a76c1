package org.valise.gateway.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.valise.gateway.TestFederation;
import org.valise.gateway.setup.AuthorityFolder;
import org.valise.gateway.setup.StewardFolder;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.DirectoryCertificate;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;
import org.valise.security.keys.MemberAuthority;
import org.valise.security.keys.RevocationReason;
import org.valise.security.keys.RevokingAuthority;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.seal.Opener;
import org.valise.security.seal.RecipientKey;
import org.valise.security.sign.Signer;

/** Certificates for the signature key of XAA that differ in one thing, each with a signer that uses it. */
public final class Certified {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration DAY = Duration.ofDays(1);

    private final CryptoProviders providers = CryptoProviders.choose();
    private final Clock clock = Clock.systemUTC();
    private final Path folder;
    private final Path keys;
    private final PrivateKey key;
    private final X509Certificate expired;
    private final X509Certificate early;
    private final X509Certificate otherUse;
    private final X509Certificate otherIssuer;
    private final X509Certificate twin;
    private final X509Certificate unlisted;
    private final X509Certificate revoked;
    private final X509Certificate revokedTls;
    private final byte[] list;

    Certified(Path folder, TestFederation federation) throws IOException {
        this.folder = folder;
        this.keys = federation.of("XAA").resolve("keys");
        this.key = key();
        Instant now = federation.now();
        expired = issue("XAA", CertificateUse.SIGNATURE, Duration.ofHours(1), now.minus(DAY));
        early = issue("XAA", CertificateUse.SIGNATURE, YEAR, now.plus(DAY));
        otherUse = issue("XAA", CertificateUse.ENCRYPTION_CLASSICAL, YEAR, now);
        AuthorityFolder.create(folder.resolve("ca-namesake"), "XAA", "State XAA", providers, now);
        otherIssuer = issue("namesake", CertificateUse.SIGNATURE, YEAR, now);
        twin = issue("XAA", CertificateUse.SIGNATURE, YEAR, now);
        unlisted = issue("XAA", CertificateUse.SIGNATURE, YEAR, now);
        revoked = issue("XAA", CertificateUse.SIGNATURE, YEAR, now);
        revokedTls = issue("XAA", CertificateUse.TLS, YEAR, now);
        RevokingAuthority authority = AuthorityFolder.revoking(folder.resolve("ca-XAA"), providers);
        authority.revoke(revoked, RevocationReason.KEY_COMPROMISE, now);
        authority.revoke(revokedTls, RevocationReason.KEY_COMPROMISE, now);
        list = authority.issueList(now, DAY.multipliedBy(30));
    }

    private X509Certificate issue(String authority, CertificateUse use, Duration life, Instant from)
            throws IOException {
        MemberAuthority issuer = AuthorityFolder.open(folder.resolve("ca-" + authority), providers);
        String csr = use == CertificateUse.TLS ? "tls.csr" : "signature.csr";
        return issuer.issue(Files.readAllBytes(keys.resolve(csr)), use, life, from);
    }

    private PrivateKey key() throws IOException {
        char[] password = Files.readString(keys.resolve("password")).strip().toCharArray();
        try (InputStream file = Files.newInputStream(keys.resolve("signature.p12"))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, password);
            return (PrivateKey) store.getKey("signature", password);
        } catch (GeneralSecurityException unreadable) {
            throw new IOException(unreadable);
        }
    }

    /** Lists all but one in the directory, and which of them are revoked. */
    void list(Directory directory) {
        directory.getMember().stream()
                .filter(member -> member.getCode().equals("XAA"))
                .forEach(member -> {
                    Stream.of(expired, early, otherUse, otherIssuer, twin, revoked)
                            .map(certificate -> entry(certificate, org.valise.schemas.v1.CertificateUse.SIGNATURE))
                            .forEach(member.getCertificate()::add);
                    member.getCertificate().add(entry(revokedTls, org.valise.schemas.v1.CertificateUse.TLS));
                    member.getRevocationList().set(0, list);
                });
    }

    private static DirectoryCertificate entry(X509Certificate certificate, org.valise.schemas.v1.CertificateUse use) {
        DirectoryCertificate listed = new DirectoryCertificate();
        listed.setUse(use);
        listed.setValue(Certificates.toDer(certificate));
        return listed;
    }

    private Signer signer(X509Certificate certificate) {
        return new Signer(key, certificate, providers, clock);
    }

    public Signer expired() {
        return signer(expired);
    }

    public Signer early() {
        return signer(early);
    }

    /** Listed for signatures, issued for key agreement. */
    public Signer otherUse() {
        return signer(otherUse);
    }

    /** Listed for XAA, issued by another authority of the same name. */
    public Signer otherIssuer() {
        return signer(otherIssuer);
    }

    /** Opens envelopes with XAA's signature key in the place of its encryption key. */
    public Opener opener() {
        return new Opener(List.of(RecipientKey.classical(twin, key, providers)), providers);
    }

    /** Listed for XAA, and taken back by its authority. */
    public Signer revoked() {
        return signer(revoked);
    }

    /** As good as XAA's own. */
    public X509Certificate twin() {
        return twin;
    }

    /** Good but for the directory. */
    public Signer unlisted() {
        return signer(unlisted);
    }

    /** A key store like XAA's for TLS, whose certificate is of XAA's authority and in no directory. */
    public Path unlistedTls() throws IOException {
        return tls(issue("XAA", CertificateUse.TLS, YEAR, clock.instant()));
    }

    /** A key store like XAA's for TLS, whose certificate is listed and was taken back by XAA's authority. */
    public Path revokedTls() throws IOException {
        return tls(revokedTls);
    }

    private Path tls(X509Certificate certificate) throws IOException {
        char[] password = Files.readString(keys.resolve("password")).strip().toCharArray();
        Path file = Files.createTempFile(folder, "tls", ".p12");
        try {
            MemberAuthority issuer = AuthorityFolder.open(folder.resolve("ca-XAA"), providers);
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(keys.resolve("tls.p12"))) {
                store.load(in, password);
            }
            Certificate[] chain = {certificate, issuer.certificate()};
            store.setKeyEntry("tls", store.getKey("tls", password), password, chain);
            try (OutputStream out = Files.newOutputStream(file)) {
                store.store(out, password);
            }
            return file;
        } catch (GeneralSecurityException unwritable) {
            throw new IOException(unwritable);
        }
    }

    /** Issued by nobody but itself. */
    public Signer selfSigned() {
        try {
            Path own = Files.createTempDirectory(folder, "self");
            X509Certificate certificate = StewardFolder.create(own.resolve("s"), "XAA", providers, clock)
                    .certificate();
            return new Signer(key, certificate, providers, clock);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
