package org.valise.exchange.seal;

import org.valise.security.Suite;
import org.valise.security.certificates.CertificateUse;

/** Which of a member's certificates a suite seals to. */
final class EncryptionUse {

    private EncryptionUse() {}

    static CertificateUse of(Suite suite) {
        return switch (suite) {
            case CLASSICAL_1 -> CertificateUse.ENCRYPTION_CLASSICAL;
            case HYBRID_1 -> CertificateUse.ENCRYPTION_HYBRID;
        };
    }
}
