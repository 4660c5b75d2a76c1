package org.valise.benchmarks.phase4;

import com.helger.phase4.crypto.AS4CryptParams;
import com.helger.phase4.crypto.ECryptoAlgorithmSign;
import java.util.List;

/** Which keys both sides have, and what is done with them. */
enum Kind {
    /** What the profiles in use today ask for: RSA, OAEP. */
    RSA(ECryptoAlgorithmSign.RSA_SHA_256, "-keyalg RSA -keysize 3072 -sigalg SHA256withRSA") {
        @Override
        void applyTo(AS4CryptParams crypt) {
            // OAEP is what phase4 does when it is told nothing.
        }
    },

    /** What eDelivery AS4 2.0 allows: ECDSA, and agreement on a key over P-256. */
    EC(ECryptoAlgorithmSign.ECDSA_SHA_256, "-keyalg EC -groupname secp256r1") {
        @Override
        void applyTo(AS4CryptParams crypt) {
            crypt.setEDelivery2KeyAgreementECDHES();
        }
    };

    private final ECryptoAlgorithmSign signature;
    private final String keytool;

    Kind(ECryptoAlgorithmSign signature, String keytool) {
        this.signature = signature;
        this.keytool = keytool;
    }

    ECryptoAlgorithmSign signature() {
        return signature;
    }

    /** How the JDK's tool makes such a key. */
    List<String> keytool() {
        return List.of(keytool.split(" ", -1));
    }

    abstract void applyTo(AS4CryptParams crypt);
}
