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
import java.util.stream.Stream;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.security.certificates.Certificates;

/** A request by a member that is listed already: the same authority as before, and no older keys than those listed. */
public final class ListedBefore {
    private final EntryCertificates listed;
    private final Instant issued;

    /** @param issued when the edition was issued that lists the entry */
    public ListedBefore(DirectoryMember entry, Instant issued) {
        this.listed = EntryCertificates.of(entry);
        this.issued = issued;
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
        newest(listed).ifPresent(there -> {
            if (newest(request.certificates()).filter(there::isAfter).isPresent()
                    || all(request.certificates()).anyMatch(certificate -> isGivenUp(certificate, there))) {
                throw Refusal.of(
                        Code.REQUEST_OUTDATED,
                        "The directory lists newer certificates of "
                                + request.member().getCode()
                                + " than this request, or lists one of this request's no longer.");
            }
        });
    }

    /**
     * Not listed, although it was there already when the entry was last written: what is new begins later than what is
     * listed, or at least than the edition, when it replaces a key whose first day is still to come.
     */
    private boolean isGivenUp(X509Certificate certificate, Instant newestListed) {
        Instant begins = certificate.getNotBefore().toInstant();
        return all(listed).noneMatch(certificate::equals) && begins.isBefore(newestListed) && begins.isBefore(issued);
    }

    private static Optional<Instant> newest(EntryCertificates certificates) {
        return all(certificates)
                .map(certificate -> certificate.getNotBefore().toInstant())
                .max(Comparator.naturalOrder());
    }

    private static Stream<X509Certificate> all(EntryCertificates certificates) {
        return certificates.byUse().values().stream().flatMap(Collection::stream);
    }
}
