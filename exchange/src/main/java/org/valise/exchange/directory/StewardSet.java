package org.valise.exchange.directory;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Who may change a directory, and how many of them together.
 *
 * @param required how many different ones must sign
 */
public record StewardSet(int required, List<X509Certificate> certificates) {

    public StewardSet {
        certificates = List.copyOf(certificates);
    }
}
