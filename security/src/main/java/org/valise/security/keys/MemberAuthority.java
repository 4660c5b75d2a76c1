package org.valise.security.keys;

import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.certificates.CertificateProfile;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;

/**
 * A member's own certificate authority, for members whose government has none: a P-256 key in a PKCS#12 file that may
 * issue end certificates only (path length 0, RFC 5280). Guarantees that what it issues is for one use, for this member,
 * and no longer valid than itself. What it has revoked is remembered by {@link RevokedRegister}. Thread safe.
 */
public final class MemberAuthority {
    private static final String ALIAS = "authority";
    private static final String NAME_END = " authority";
    private static final Duration LIFE = Duration.ofDays(3653);

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final CryptoProviders providers;
    private final Optional<URI> lists;

    private MemberAuthority(
            PrivateKey key, X509Certificate certificate, CryptoProviders providers, Optional<URI> lists) {
        this.key = key;
        this.certificate = certificate;
        this.providers = providers;
        this.lists = lists;
    }

    /**
     * The same authority; what it issues names the place of its revocation lists (RFC 5280, 4.2.1.13), for programs of
     * others. Nodes get the lists from each other and never ask there.
     */
    public MemberAuthority naming(URI placeOfLists) {
        return new MemberAuthority(key, certificate, providers, Optional.of(placeOfLists));
    }

    /** Makes a new authority, valid for ten years from now on, and writes its file (mode 0600). */
    public static MemberAuthority create(
            Path file,
            char[] password,
            String memberCode,
            String organisation,
            CryptoProviders providers,
            Instant now) {
        KeyPair pair = NewKeys.elliptic(providers);
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, organisation)
                .addRDN(BCStyle.CN, memberCode + NAME_END)
                .build();
        SubjectPublicKeyInfo info = KeyRequests.info(pair);
        X509Certificate certificate = new CertificateBuilding(providers)
                .build(name, info, pair.getPrivate(), name, info, now, now.plus(LIFE), MemberAuthority::asAuthority);
        KeyFile.write(
                file,
                password,
                providers.pkcs12(),
                store -> store.setKeyEntry(ALIAS, pair.getPrivate(), password, new Certificate[] {certificate}));
        return new MemberAuthority(pair.getPrivate(), certificate, providers, Optional.empty());
    }

    /**
     * Opens an existing authority.
     *
     * @throws SecurityRefusal KEYS_UNREADABLE
     */
    public static MemberAuthority open(Path file, char[] password, CryptoProviders providers) {
        return KeyFile.read(file, password, providers.pkcs12(), store -> {
            StoredKey stored = StoredKey.from(store, ALIAS, password, providers);
            return new MemberAuthority(stored.elliptic(providers), stored.certificate(), providers, Optional.empty());
        });
    }

    private static void asAuthority(X509v3CertificateBuilder builder) throws CertIOException {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    }

    /** The authority's own certificate: the member's anchor in the federation directory. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** The member whose keys it certifies. */
    public String memberCode() {
        String name = commonName(
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()));
        return name.endsWith(NAME_END) ? name.substring(0, name.length() - NAME_END.length()) : name;
    }

    /**
     * Returns normally if this is the authority of that member.
     *
     * @throws SecurityRefusal REQUEST_INVALID
     */
    public void requireMember(String memberCode) {
        if (!memberCode.equals(memberCode())) {
            throw new SecurityRefusal(
                    SecurityCode.REQUEST_INVALID,
                    "This is the authority of " + memberCode() + ", and the keys are those of " + memberCode
                            + "; name the folder of the right authority.");
        }
    }

    private static String commonName(X500Name name) {
        RDN[] found = name.getRDNs(BCStyle.CN);
        return found.length == 0
                ? ""
                : IETFUtils.valueToString(found[0].getFirst().getValue());
    }

    /**
     * Issues a certificate for a request whose signature shows possession of the key (for a KEM key: states it).
     *
     * @param validity from the first moment on; cut to the authority's own
     * @param from the certificate's first moment; later than now for keys that wait until everybody knows them
     * @throws SecurityRefusal REQUEST_INVALID, also for keys of another member
     */
    public X509Certificate issue(byte[] pkcs10, CertificateUse use, Duration validity, Instant from) {
        PKCS10CertificationRequest request =
                new KeyRequests(providers).checked(pkcs10, use == CertificateUse.ENCRYPTION_HYBRID);
        KeyKinds.requireFit(request.getSubjectPublicKeyInfo(), use);
        requireMember(commonName(request.getSubject()));
        Instant end = from.plus(validity);
        Instant last = certificate.getNotAfter().toInstant();
        return new CertificateBuilding(providers)
                .build(
                        X500Name.getInstance(
                                certificate.getSubjectX500Principal().getEncoded()),
                        SubjectPublicKeyInfo.getInstance(
                                certificate.getPublicKey().getEncoded()),
                        key,
                        request.getSubject(),
                        request.getSubjectPublicKeyInfo(),
                        from,
                        end.isBefore(last) ? end : last,
                        builder -> extend(builder, request, use));
    }

    private void extend(X509v3CertificateBuilder builder, PKCS10CertificationRequest request, CertificateUse use)
            throws CertIOException {
        CertificateProfile.apply(builder, use);
        if (lists.isPresent()) {
            builder.addExtension(Extension.cRLDistributionPoints, false, DistributionPoints.of(lists.get()));
        }
        Extensions requested = request.getRequestedExtensions();
        if (use == CertificateUse.TLS && requested != null) {
            // Only the host names are taken from a request: it may not grant itself anything else.
            Extension names = requested.getExtension(Extension.subjectAlternativeName);
            if (names != null) {
                builder.addExtension(names);
            }
        }
    }

    /** Whether a certificate was issued with this authority's name and key. */
    public boolean hasIssued(X509Certificate issued) {
        return CertificateProfile.isIssuedBy(issued, certificate, providers);
    }

    /**
     * Makes a complete revocation list (DER; RFC 5280, section 5). Remembers nothing: {@link RevokingAuthority} sees to it
     * that nothing is left out and no number given twice.
     *
     * @param number higher than that of every list before
     * @param thisUpdate when it is issued, cut to seconds
     * @param nextUpdate until when it is good, cut to seconds; later than {@code thisUpdate}
     */
    public byte[] revocationList(
            Collection<RevokedEntry> revoked, BigInteger number, Instant thisUpdate, Instant nextUpdate) {
        if (!nextUpdate.isAfter(thisUpdate)) {
            throw new IllegalArgumentException("a revocation list must be good for some time");
        }
        return new RevocationListBuilding(providers).build(certificate, key, revoked, number, thisUpdate, nextUpdate);
    }

    @Override
    public String toString() {
        return "MemberAuthority[" + Certificates.fingerprint(certificate) + "]";
    }
}
