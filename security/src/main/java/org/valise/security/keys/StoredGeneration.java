package org.valise.security.keys;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.Map;
import org.valise.security.SecurityRefusal;
import org.valise.security.certificates.CertificateUse;

/** One generation as it lies in its folder, with its certificates or still waiting for them. */
record StoredGeneration(Generation generation, Map<CertificateUse, StoredKey> keys, Path tlsKeystore) {
    /** The certificate itself and its authority's; a stand-in is alone. */
    private static final int CERTIFIED_CHAIN = 2;

    /** Reads every key of the folder; refuses with KEYS_UNREADABLE and the number of the generation. */
    static StoredGeneration read(int number, boolean retired, KeyFolder folder) {
        Map<CertificateUse, StoredKey> keys;
        try {
            keys = folder.read();
        } catch (SecurityRefusal refusal) {
            throw new SecurityRefusal(
                    refusal.code(), "Generation " + number + " of the keys: " + refusal.getMessage(), refusal);
        }
        Map<CertificateUse, X509Certificate> certificates = new EnumMap<>(CertificateUse.class);
        keys.forEach((use, key) -> certificates.put(use, key.certificate()));
        Generation.State state = retired
                ? Generation.State.RETIRED
                : isCertified(keys) ? Generation.State.CERTIFIED : Generation.State.WAITING;
        return new StoredGeneration(new Generation(number, state, certificates), keys, folder.tlsKeystore());
    }

    /** Whether all certificates are there; one may be laid aside before. */
    boolean isCertified() {
        return isCertified(keys);
    }

    StoredKey key(CertificateUse use) {
        StoredKey key = keys.get(use);
        if (key == null) {
            throw new IllegalStateException("every use was read");
        }
        return key;
    }

    private static boolean isCertified(Map<CertificateUse, StoredKey> keys) {
        return keys.values().stream().allMatch(key -> key.chain().size() == CERTIFIED_CHAIN);
    }

    @Override
    public String toString() {
        return "StoredGeneration[" + generation + "]";
    }
}
