package org.valise.security.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;

/** From when until when, both included, a certificate is valid. */
record Validity(Instant from, Instant until) {

    static Validity of(X509Certificate certificate) {
        return new Validity(
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    boolean includes(Instant at) {
        return !isBefore(at) && !isOver(at);
    }

    boolean isOver(Instant at) {
        return at.isAfter(until);
    }

    boolean isBefore(Instant at) {
        return at.isBefore(from);
    }
}
