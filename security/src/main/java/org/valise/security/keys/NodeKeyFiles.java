package org.valise.security.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.certificates.CertificateProfile;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;

/**
 * Makes the key files of a node: first the keys and their certification requests, then, perhaps days later, the
 * certificates. Until then every key carries a stand-in certificate that no other node accepts. The folder gets mode 0700,
 * its files 0600.
 */
public final class NodeKeyFiles {
    private static final Duration STAND_IN = Duration.ofDays(90);
    private static final String PASSWORD_ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int PASSWORD_LENGTH = 32;

    private NodeKeyFiles() {}

    /** A random password of 32 characters, about 186 bits. */
    public static char[] newPassword(CryptoProviders providers) {
        char[] password = new char[PASSWORD_LENGTH];
        for (int i = 0; i < password.length; i++) {
            password[i] = PASSWORD_ALPHABET.charAt(providers.random().nextInt(PASSWORD_ALPHABET.length()));
        }
        return password;
    }

    /**
     * Makes all keys of a node and returns their certification requests (PKCS#10 in DER).
     *
     * @param tlsNames host names and addresses under which peers reach this node
     */
    public static Map<CertificateUse, byte[]> generate(
            Path folder,
            char[] password,
            String memberCode,
            List<String> tlsNames,
            CryptoProviders providers,
            Instant now) {
        createPrivately(folder);
        Map<CertificateUse, byte[]> requests = fill(folder, password, memberCode, tlsNames, providers, now);
        new KeyFolder(folder, password, providers).writeStorageKeys();
        return requests;
    }

    /**
     * Makes the next generation of keys beside the present ones, which stay as they are. It takes part in nothing until
     * its certificates are installed in {@link NextGeneration#folder()}. Storage keys are not renewed.
     */
    public static NextGeneration renew(
            Path root,
            char[] password,
            String memberCode,
            List<String> tlsNames,
            CryptoProviders providers,
            Instant now) {
        Map<CertificateUse, byte[]> requests = new EnumMap<>(CertificateUse.class);
        // A wrong password here would make a generation that no node opens together with the others.
        new KeyFolder(root, password, providers).readStorageKeys();
        int number = new GenerationFolders(root).add(folder -> {
            requests.putAll(fill(folder, password, memberCode, tlsNames, providers, now));
            RequestFiles.write(folder, requests);
        });
        return new NextGeneration(number, root.resolve(Integer.toString(number)), requests);
    }

    private static Map<CertificateUse, byte[]> fill(
            Path folder,
            char[] password,
            String memberCode,
            List<String> tlsNames,
            CryptoProviders providers,
            Instant now) {
        FreshKey signing = FreshKey.signature(providers);
        Map<CertificateUse, byte[]> requests = new EnumMap<>(CertificateUse.class);
        Map<CertificateUse, StoredKey> keys = new EnumMap<>(CertificateUse.class);
        for (CertificateUse use : CertificateUse.values()) {
            FreshKey fresh = FreshKey.of(use, signing, providers);
            List<String> names = use == CertificateUse.TLS ? tlsNames : List.of();
            requests.put(use, new KeyRequests(providers).request(memberCode, fresh.info(), fresh.prover(), names));
            X509Certificate standIn =
                    standIn(memberCode, fresh.info(), signing.prover().pair(), providers, now);
            keys.put(use, fresh.stored(standIn, providers));
        }
        new KeyFolder(folder, password, providers).write(keys);
        return requests;
    }

    /**
     * Puts the issued certificates beside their keys; all at once or none.
     *
     * @throws SecurityRefusal KEYS_UNREADABLE, KEYS_MISMATCH, CERTIFICATE_WRONG_ISSUER, CERTIFICATE_WRONG_USAGE
     */
    public static void install(
            Path folder,
            char[] password,
            X509Certificate authority,
            Map<CertificateUse, X509Certificate> certificates,
            CryptoProviders providers) {
        KeyFolder files = new KeyFolder(folder, password, providers);
        Map<CertificateUse, StoredKey> stored = files.read();
        Map<CertificateUse, StoredKey> keys = new EnumMap<>(CertificateUse.class);
        for (CertificateUse use : CertificateUse.values()) {
            StoredKey key = stored.get(use);
            X509Certificate certificate = certificates.get(use);
            if (key == null || certificate == null || !hasSameKey(certificate, key.certificate())) {
                throw refusal(
                        SecurityCode.KEYS_MISMATCH,
                        use,
                        "belongs to another request than " + RequestFiles.name(use) + ".csr");
            }
            if (!CertificateProfile.isIssuedBy(certificate, authority, providers)) {
                throw refusal(SecurityCode.CERTIFICATE_WRONG_ISSUER, use, "was not issued by the given authority");
            }
            if (!CertificateProfile.allows(certificate, use)) {
                throw refusal(SecurityCode.CERTIFICATE_WRONG_USAGE, use, "was issued for another use");
            }
            keys.put(use, new StoredKey(key.key(), List.of(certificate, authority)));
        }
        files.write(keys);
    }

    private static boolean hasSameKey(X509Certificate one, X509Certificate other) {
        return Arrays.equals(Certificates.publicKeyInfo(one), Certificates.publicKeyInfo(other));
    }

    private static X509Certificate standIn(
            String memberCode, SubjectPublicKeyInfo key, KeyPair signing, CryptoProviders providers, Instant now) {
        X500Name name = new X500Name("CN=" + memberCode);
        return new CertificateBuilding(providers)
                .build(
                        name,
                        KeyRequests.info(signing),
                        signing.getPrivate(),
                        name,
                        key,
                        now,
                        now.plus(STAND_IN),
                        builder -> {});
    }

    private static void createPrivately(Path folder) {
        try {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            GenerationFolders.createPrivately(folder);
        } catch (IOException e) {
            // An existing folder is refused too: new keys over old ones would lose every archived message.
            throw new UncheckedIOException("cannot create the key folder; it must not exist yet", e);
        }
    }

    private static SecurityRefusal refusal(SecurityCode code, CertificateUse use, String what) {
        return new SecurityRefusal(
                code,
                "The certificate in " + RequestFiles.name(use) + ".pem " + what
                        + "; have this node's own request signed.");
    }
}
