package org.valise.gateway.joining;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.security.certificates.Certificates;

/** A request by a member that is listed already: the same authority as before, and no older keys than those listed. */
public final class ListedBefore {
    private final EntryCertificates listed;

    public ListedBefore(DirectoryMember entry) {
        this.listed = EntryCertificates.of(entry);
    }

    /**
     * Returns normally if the request may take the entry's place.
     *
     * @param accepted fingerprints of authorities that a person has compared; spaces, colons and case do not matter
     * @throws Refusal {@link Code#REQUEST_AUTHORITY_CHANGED}, {@link Code#REQUEST_OUTDATED}
     */
    public void check(CheckedRequest request, List<String> accepted) {
        Set<String> compared = accepted.stream()
                .map(text -> text.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        for (X509Certificate authority : request.certificates().authorities()) {
            String fingerprint = Certificates.fingerprint(authority);
            // Attack: whoever makes an authority of his own could ask for a member's place.
            if (!listed.authorities().contains(authority) && !compared.contains(fingerprint)) {
                throw Refusal.of(
                        Code.REQUEST_AUTHORITY_CHANGED,
                        request.member().getCode() + " is listed with another authority than that of the request, "
                                + fingerprint + ".");
            }
        }
        // Attack: an old request brought again, so that a key that was given up comes back.
        if (newest(listed)
                .filter(there ->
                        newest(request.certificates()).filter(there::isAfter).isPresent())
                .isPresent()) {
            throw Refusal.of(
                    Code.REQUEST_OUTDATED,
                    "The directory lists newer certificates of "
                            + request.member().getCode() + " than this request.");
        }
    }

    private static Optional<Instant> newest(EntryCertificates certificates) {
        return certificates.byUse().values().stream()
                .flatMap(Collection::stream)
                .map(certificate -> certificate.getNotBefore().toInstant())
                .max(Comparator.naturalOrder());
    }
}
