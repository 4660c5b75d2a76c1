package org.valise.security.keys;

import java.nio.file.Path;
import java.util.Map;
import org.valise.security.certificates.CertificateUse;

/**
 * A generation of keys that was just made and waits for its certificates.
 *
 * @param folder where {@link NodeKeyFiles#install} puts them
 * @param requests the certification requests, PKCS#10 in DER
 */
public record NextGeneration(int number, Path folder, Map<CertificateUse, byte[]> requests) {

    /** Copies the map. */
    public NextGeneration {
        requests = Map.copyOf(requests);
    }
}
