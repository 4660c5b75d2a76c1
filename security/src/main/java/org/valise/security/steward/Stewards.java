package org.valise.security.steward;

import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.certificates.CertificateProfile;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;

/**
 * The stewards of a federation, and how many of them must sign: what an anchor and a directory say. Guarantees that enough
 * different keys are there to reach that number. Says nothing about time. Immutable.
 *
 * @param required how many must sign; at least one, at most all
 * @param certificates one certificate for each steward
 */
public record Stewards(int required, List<X509Certificate> certificates) {

    /**
     * Copies what it is given.
     *
     * @throws SecurityRefusal STEWARDS_TOO_FEW if the number cannot be reached by different keys, CERTIFICATE_WRONG_USAGE if a
     *     certificate is not for signatures
     */
    public Stewards {
        certificates = List.copyOf(certificates);
        // By their keys: with two certificates for one key one person would count as two.
        Set<Object> keys = new HashSet<>();
        certificates.forEach(certificate -> keys.add(certificate.getPublicKey()));
        if (required < 1 || required > keys.size() || keys.size() < certificates.size()) {
            throw new SecurityRefusal(
                    SecurityCode.STEWARDS_TOO_FEW,
                    required + " of " + certificates.size() + " stewards with " + keys.size()
                            + " different keys cannot be required to sign; require at least one and at most all, and"
                            + " list each steward once.");
        }
        for (X509Certificate certificate : certificates) {
            if (!CertificateProfile.allows(certificate, CertificateUse.SIGNATURE)) {
                throw new SecurityRefusal(
                        SecurityCode.CERTIFICATE_WRONG_USAGE,
                        "The certificate of the steward " + name(certificate)
                                + " is not for signatures; list the one of 'valise directory steward'.");
            }
        }
    }

    /** Whether these are the same stewards, in whatever order, and as many of them must sign. */
    public boolean isSameAs(Stewards other) {
        return required == other.required && Set.copyOf(certificates).equals(Set.copyOf(other.certificates));
    }

    /** The stewards' names by the fingerprints of their certificates. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        certificates.forEach(certificate -> names.put(Certificates.fingerprint(certificate), name(certificate)));
        return names;
    }

    /** The common name in a steward's certificate, or the whole name where there is none. */
    public static String name(X509Certificate certificate) {
        String whole = certificate.getSubjectX500Principal().getName();
        try {
            Optional<Rdn> common = new LdapName(whole)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .findFirst();
            return common.map(part -> part.getValue().toString()).orElse(whole);
        } catch (InvalidNameException unusual) {
            return whole;
        }
    }
}
