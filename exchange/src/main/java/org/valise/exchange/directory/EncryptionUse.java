package org.valise.exchange.directory;

import org.valise.security.Suite;
import org.valise.security.certificates.CertificateUse;

/** Which of a member's certificates a suite seals to. */
public final class EncryptionUse {

    private EncryptionUse() {}

    /** The use for which such a certificate is listed. */
    public static CertificateUse of(Suite suite) {
        return switch (suite) {
            case CLASSICAL_1 -> CertificateUse.ENCRYPTION_CLASSICAL;
            case HYBRID_1 -> CertificateUse.ENCRYPTION_HYBRID;
        };
    }
}
