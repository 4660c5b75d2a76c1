package org.valise.security.providers;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Optional;

/** The Amazon Corretto Crypto Provider and its random source, where its native library runs. */
record Corretto(Provider provider, SecureRandom random) {

    /** Empty where the platform has no native library: that is normal, not an error. Its answers are checked by the caller. */
    static Optional<Corretto> find() {
        try {
            AmazonCorrettoCryptoProvider accp = AmazonCorrettoCryptoProvider.INSTANCE;
            if (accp.getLoadingError() != null) {
                return Optional.empty();
            }
            return Optional.of(new Corretto(accp, SecureRandom.getInstance("LibCryptoRng", accp)));
        } catch (LinkageError | NoSuchAlgorithmException e) {
            return Optional.empty();
        }
    }
}
