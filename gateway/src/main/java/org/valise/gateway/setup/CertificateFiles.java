package org.valise.gateway.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.Map;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;
import org.valise.security.keys.RequestFiles;

/**
 * What an authority gives back: a folder with {@code ca.pem} and one {@code .pem} for each request.
 *
 * @param authority the certificate of the authority
 * @param certificates one for each use
 */
public record CertificateFiles(X509Certificate authority, Map<CertificateUse, X509Certificate> certificates) {

    public CertificateFiles {
        certificates = Map.copyOf(certificates);
    }

    /** Reads the folder; refuses with CERTIFICATE_MALFORMED. */
    public static CertificateFiles read(Path folder) throws IOException {
        Map<CertificateUse, X509Certificate> certificates = new EnumMap<>(CertificateUse.class);
        for (CertificateUse use : CertificateUse.values()) {
            certificates.put(use, pem(folder, RequestFiles.name(use)));
        }
        return new CertificateFiles(pem(folder, "ca"), certificates);
    }

    private static X509Certificate pem(Path folder, String name) throws IOException {
        return Certificates.fromPem(Files.readString(folder.resolve(name + ".pem")));
    }
}
