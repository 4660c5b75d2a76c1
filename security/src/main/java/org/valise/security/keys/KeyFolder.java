package org.valise.security.keys;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.providers.CryptoProviders;

/** Where a node's keys lie: tls.p12, signature.p12, encryption.p12 (both suites) and storage.p12 (archive and index). */
@SuppressWarnings("ArrayRecordComponent") // a password stays a char array so that it can be wiped
record KeyFolder(Path folder, char[] password, CryptoProviders providers) {
    private static final String ARCHIVE = "archive";
    private static final String INDEX = "index";

    Path file(CertificateUse use) {
        return folder.resolve(
                switch (use) {
                    case TLS -> "tls.p12";
                    case SIGNATURE -> "signature.p12";
                    case ENCRYPTION_CLASSICAL, ENCRYPTION_HYBRID -> "encryption.p12";
                });
    }

    /** Writes the keys of all uses with their chains: two uses share a file. */
    void write(Map<CertificateUse, StoredKey> keys) {
        store(CertificateUse.TLS, providers.pkcs12(), List.of(CertificateUse.TLS), keys);
        store(CertificateUse.SIGNATURE, providers.pkcs12(), List.of(CertificateUse.SIGNATURE), keys);
        store(
                CertificateUse.ENCRYPTION_HYBRID,
                providers.compositePkcs12(),
                List.of(CertificateUse.ENCRYPTION_CLASSICAL, CertificateUse.ENCRYPTION_HYBRID),
                keys);
    }

    private void store(
            CertificateUse file, KeyStore store, List<CertificateUse> uses, Map<CertificateUse, StoredKey> keys) {
        KeyFile.write(file(file), password, store, target -> {
            for (CertificateUse use : uses) {
                StoredKey key = keys.get(use);
                if (key != null) {
                    target.setKeyEntry(
                            alias(use), key.key(), password, key.chain().toArray(Certificate[]::new));
                }
            }
        });
    }

    StoredKey read(CertificateUse use) {
        boolean encryption = file(use).equals(file(CertificateUse.ENCRYPTION_HYBRID));
        KeyStore empty = encryption ? providers.compositePkcs12() : providers.pkcs12();
        return StoredKey.of(KeyFile.read(file(use), password, empty), alias(use), password, file(use));
    }

    void writeStorageKeys() {
        KeyFile.write(storageFile(), password, providers.pkcs12(), store -> {
            store.setKeyEntry(ARCHIVE, NewKeys.aes(providers), password, null);
            store.setKeyEntry(INDEX, NewKeys.aes(providers), password, null);
        });
    }

    SecretKey archiveKey() {
        return storageKey(ARCHIVE);
    }

    SecretKey indexKey() {
        return storageKey(INDEX);
    }

    private SecretKey storageKey(String alias) {
        try {
            KeyStore store = KeyFile.read(storageFile(), password, providers.pkcs12());
            if (store.getKey(alias, password) instanceof SecretKey key) {
                return key;
            }
        } catch (GeneralSecurityException e) {
            throw new SecurityRefusal(SecurityCode.KEYS_UNREADABLE, "storage.p12 is damaged; restore it.", e);
        }
        throw new SecurityRefusal(SecurityCode.KEYS_UNREADABLE, "storage.p12 lacks a key; restore it.");
    }

    private Path storageFile() {
        return folder.resolve("storage.p12");
    }

    private static String alias(CertificateUse use) {
        return use.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return "KeyFolder";
    }
}
