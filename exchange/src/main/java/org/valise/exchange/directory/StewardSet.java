package org.valise.exchange.directory;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/**
 * Who may change a directory, and how many of them together.
 *
 * @param required how many different ones must sign
 */
public record StewardSet(int required, List<X509Certificate> certificates) {

    public StewardSet {
        certificates = List.copyOf(certificates);
    }

    /** Whether these are the same stewards, in whatever order, and as many of them must sign. */
    boolean isSameAs(StewardSet other) {
        return required == other.required && Set.copyOf(certificates).equals(Set.copyOf(other.certificates));
    }
}
