package org.valise.security.keys;

import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.Map;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;

/**
 * What anybody may know of one generation of a node's keys: its number and its certificates. Immutable, thread safe.
 *
 * @param number from 1 on; a number is never given twice
 * @param state how far it is with its certificates
 * @param certificates one for each use; stand-ins that no other node accepts while it waits for certificates
 */
public record Generation(int number, State state, Map<CertificateUse, X509Certificate> certificates) {

    /** How far a generation is. Whether it signs is said by the directory, see {@link GenerationChoice}. */
    public enum State {
        /** Keys and requests are made; the authority's certificates are not installed yet. */
        WAITING,
        /** Keys and certificates are there. */
        CERTIFIED,
        /** Laid aside: opens what the archive holds and nothing that arrives. */
        RETIRED
    }

    /** Checks that every use has its certificate. */
    public Generation {
        if (certificates.size() != CertificateUse.values().length) {
            throw new IllegalArgumentException("a generation has one certificate for each use");
        }
        certificates = Map.copyOf(new EnumMap<>(certificates));
    }

    /** The certificate for a use. */
    public X509Certificate certificate(CertificateUse use) {
        X509Certificate certificate = certificates.get(use);
        if (certificate == null) {
            throw new IllegalStateException("checked at construction");
        }
        return certificate;
    }

    @Override
    public String toString() {
        return "Generation[" + number + " " + state + " "
                + Certificates.fingerprint(certificate(CertificateUse.SIGNATURE)) + "]";
    }
}
