package org.valise.security.keys;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;
import org.valise.security.index.KeyedIndex;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.seal.ArchiveSeal;
import org.valise.security.seal.Opener;
import org.valise.security.seal.RecipientKey;
import org.valise.security.sign.Signer;

/**
 * The loaded keys of one node, as what they can do: sign, open, seal for the archive, index. Guarantees that no private key
 * can be read from it or from its text form. Loaded once at start; immutable and thread safe. {@link NodeKeyFiles} makes
 * the files.
 */
public final class NodeKeys {
    private final Map<CertificateUse, X509Certificate> certificates = new EnumMap<>(CertificateUse.class);
    private final X509Certificate authority;
    private final Signer signer;
    private final Opener opener;
    private final ArchiveSeal archiveSeal;
    private final KeyedIndex keyedIndex;
    private final Path tlsKeystore;

    private NodeKeys(KeyFolder folder, CryptoProviders providers, Clock clock) throws GeneralSecurityException {
        Map<CertificateUse, StoredKey> keys = folder.read();
        StoredKey signature = certified(keys, CertificateUse.SIGNATURE);
        StoredKey classical = certified(keys, CertificateUse.ENCRYPTION_CLASSICAL);
        StoredKey hybrid = certified(keys, CertificateUse.ENCRYPTION_HYBRID);
        keys.forEach((use, key) -> certificates.put(use, key.certificate()));
        this.authority = signature.chain().get(1);
        this.signer = new Signer(signature.elliptic(providers), signature.certificate(), providers, clock);
        this.opener = new Opener(
                List.of(
                        RecipientKey.hybrid(hybrid.certificate(), hybrid.kem(), providers),
                        RecipientKey.classical(classical.certificate(), classical.elliptic(providers), providers)),
                providers);
        KeyFolder.StorageKeys storage = folder.readStorageKeys();
        this.archiveSeal = new ArchiveSeal(storage.archive(), providers);
        this.keyedIndex = new KeyedIndex(storage.index(), providers);
        this.tlsKeystore = folder.tlsKeystore();
    }

    /**
     * Loads a node's keys.
     *
     * @param clock the time that signatures claim
     * @throws SecurityRefusal KEYS_UNREADABLE, KEYS_NOT_CERTIFIED
     */
    public static NodeKeys load(Path folder, char[] password, CryptoProviders providers, Clock clock) {
        try {
            return new NodeKeys(new KeyFolder(folder, password, providers), providers, clock);
        } catch (GeneralSecurityException e) {
            throw new SecurityRefusal(
                    SecurityCode.KEYS_UNREADABLE, "A key file holds a key of the wrong kind; restore the folder.", e);
        }
    }

    private static StoredKey certified(Map<CertificateUse, StoredKey> keys, CertificateUse use) {
        StoredKey key = keys.get(use);
        if (key == null || key.chain().size() != 2) {
            throw new SecurityRefusal(
                    SecurityCode.KEYS_NOT_CERTIFIED,
                    "The keys have no certificates yet; have the requests signed and install the certificates.");
        }
        return key;
    }

    /** The certificate for a use, as listed in the directory. */
    public X509Certificate certificate(CertificateUse use) {
        X509Certificate certificate = certificates.get(use);
        if (certificate == null) {
            throw new IllegalStateException("every use was loaded");
        }
        return certificate;
    }

    /** The certificate of the member's authority. */
    public X509Certificate caCertificate() {
        return authority;
    }

    /** Signs in this node's name. */
    public Signer signer() {
        return signer;
    }

    /** Opens what is sealed for this node, by both suites. */
    public Opener opener() {
        return opener;
    }

    /** The recipient that stands for this node's own archive. */
    public ArchiveSeal archiveSeal() {
        return archiveSeal;
    }

    /** The keyed index of this node's database. */
    public KeyedIndex keyedIndex() {
        return keyedIndex;
    }

    /** The PKCS#12 file with TLS key and chain, under the password that loaded this folder. */
    public Path tlsKeystore() {
        return tlsKeystore;
    }

    @Override
    public String toString() {
        return "NodeKeys[" + Certificates.fingerprint(certificate(CertificateUse.SIGNATURE)) + "]";
    }
}
