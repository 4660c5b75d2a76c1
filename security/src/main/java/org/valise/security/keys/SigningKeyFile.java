package org.valise.security.keys;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.valise.security.certificates.CertificateProfile;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.sign.Signer;

/** A single signing key with a certificate signed by itself, in a PKCS#12 file of mode 0600. */
public final class SigningKeyFile {
    private static final String ALIAS = "signature";
    private static final Duration LIFE = Duration.ofDays(3653);

    private SigningKeyFile() {}

    /** Makes a new P-256 key, valid for ten years from now on. */
    public static void create(Path file, char[] password, String name, CryptoProviders providers, Instant now) {
        KeyPair pair = NewKeys.elliptic(providers);
        SubjectPublicKeyInfo info = KeyRequests.info(pair);
        X500Name subject =
                new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build();
        X509Certificate certificate = new CertificateBuilding(providers)
                .build(
                        subject,
                        info,
                        pair.getPrivate(),
                        subject,
                        info,
                        now,
                        now.plus(LIFE),
                        builder -> CertificateProfile.apply(builder, CertificateUse.SIGNATURE));
        KeyFile.write(
                file,
                password,
                providers.pkcs12(),
                store -> store.setKeyEntry(ALIAS, pair.getPrivate(), password, new Certificate[] {certificate}));
    }

    /** Opens an existing key; refuses with KEYS_UNREADABLE. */
    public static Signer open(Path file, char[] password, CryptoProviders providers, Clock clock) {
        return KeyFile.read(file, password, providers.pkcs12(), store -> {
            StoredKey stored = StoredKey.from(store, ALIAS, password, providers);
            return new Signer(stored.elliptic(providers), stored.certificate(), providers, clock);
        });
    }
}
