package org.valise.security.keys;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyStore;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.providers.CryptoProviders;

/** Where a node's keys lie: tls.p12, signature.p12, encryption.p12 (both suites) and storage.p12 (archive and index). */
@SuppressWarnings("ArrayRecordComponent") // a password stays a char array so that it can be wiped
record KeyFolder(Path folder, char[] password, CryptoProviders providers) {
    private static final String ARCHIVE = "archive";
    private static final String INDEX = "index";
    private static final Map<String, List<CertificateUse>> FILES = Map.of(
            "tls.p12", List.of(CertificateUse.TLS),
            "signature.p12", List.of(CertificateUse.SIGNATURE),
            "encryption.p12", List.of(CertificateUse.ENCRYPTION_CLASSICAL, CertificateUse.ENCRYPTION_HYBRID));

    /** The storage keys of a node. */
    record StorageKeys(SecretKey archive, SecretKey index) {
        @Override
        public String toString() {
            return "StorageKeys";
        }
    }

    /** The files of a generation; storage.p12 belongs to none. */
    static Stream<String> names() {
        return FILES.keySet().stream();
    }

    Path tlsKeystore() {
        return folder.resolve("tls.p12");
    }

    void write(Map<CertificateUse, StoredKey> keys) {
        FILES.forEach((name, uses) -> KeyFile.write(folder.resolve(name), password, providers.pkcs12(), store -> {
            for (CertificateUse use : uses) {
                StoredKey key = keys.get(use);
                if (key == null) {
                    throw new InvalidKeyException("no key for " + use);
                }
                key.putInto(store, alias(use), password);
            }
        }));
    }

    Map<CertificateUse, StoredKey> read() {
        Map<CertificateUse, StoredKey> keys = new EnumMap<>(CertificateUse.class);
        FILES.forEach((name, uses) -> KeyFile.read(folder.resolve(name), password, providers.pkcs12(), store -> {
            for (CertificateUse use : uses) {
                keys.put(use, StoredKey.from(store, alias(use), password, providers));
            }
            return keys;
        }));
        return keys;
    }

    void writeStorageKeys() {
        KeyFile.write(storageFile(), password, providers.pkcs12(), store -> {
            store.setKeyEntry(ARCHIVE, NewKeys.aes(providers), password, null);
            store.setKeyEntry(INDEX, NewKeys.aes(providers), password, null);
        });
    }

    StorageKeys readStorageKeys() {
        return KeyFile.read(
                storageFile(),
                password,
                providers.pkcs12(),
                store -> new StorageKeys(secret(store, ARCHIVE), secret(store, INDEX)));
    }

    private SecretKey secret(KeyStore store, String alias) throws GeneralSecurityException {
        if (store.getKey(alias, password) instanceof SecretKey key) {
            return key;
        }
        throw new InvalidKeyException("no secret key named " + alias);
    }

    private Path storageFile() {
        return folder.resolve("storage.p12");
    }

    private static String alias(CertificateUse use) {
        return RequestFiles.name(use);
    }

    @Override
    public String toString() {
        return "KeyFolder";
    }
}
