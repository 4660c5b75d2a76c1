package org.valise.security.trust;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.valise.security.SecurityCode;
import org.valise.security.revocation.AuthorityKey;

/**
 * A listed certificate that its authority issued, with everything that is looked at each time it is used.
 *
 * @param authorities the validities of the authority's certificates: two when it was renewed with the same key
 */
record Listed(Validity own, List<Validity> authorities, AuthorityKey issuer, BigInteger serial) {

    static Listed of(X509Certificate certificate, List<X509Certificate> issuers) {
        return new Listed(
                Validity.of(certificate),
                issuers.stream()
                        .map(Validity::of)
                        .sorted(Comparator.comparing(Validity::until).reversed())
                        .toList(),
                AuthorityKey.of(issuers.get(0)),
                certificate.getSerialNumber());
    }

    /** What is wrong with its time, or with the time of every authority that issued it; first the authority. */
    Optional<SecurityCode> problemOfTime(Instant at) {
        Validity wrong = isAuthorityValid(at) ? own : authorities.get(0);
        if (wrong.includes(at)) {
            return Optional.empty();
        }
        return Optional.of(
                wrong.isOver(at) ? SecurityCode.CERTIFICATE_EXPIRED : SecurityCode.CERTIFICATE_NOT_YET_VALID);
    }

    boolean isAuthorityValid(Instant at) {
        for (Validity authority : authorities) {
            if (authority.includes(at)) {
                return true;
            }
        }
        return false;
    }
}
