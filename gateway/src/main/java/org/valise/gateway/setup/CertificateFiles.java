package org.valise.gateway.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;
import org.valise.security.keys.RequestFiles;

/**
 * What an authority gives back: a folder with {@code ca.pem}, one {@code .pem} for each request, and perhaps
 * {@code ca.crl}, its revocation list.
 *
 * @param authority the certificate of the authority
 * @param certificates one for each use
 * @param revocationLists in DER; one or none
 */
public record CertificateFiles(
        X509Certificate authority, Map<CertificateUse, X509Certificate> certificates, List<byte[]> revocationLists) {

    public CertificateFiles {
        certificates = Map.copyOf(certificates);
        revocationLists = List.copyOf(revocationLists);
    }

    /** Reads the folder; refuses with CERTIFICATE_MALFORMED. */
    public static CertificateFiles read(Path folder) throws IOException {
        Map<CertificateUse, X509Certificate> certificates = new EnumMap<>(CertificateUse.class);
        for (CertificateUse use : CertificateUse.values()) {
            certificates.put(use, pem(folder, RequestFiles.name(use)));
        }
        Path list = folder.resolve("ca.crl");
        return new CertificateFiles(
                pem(folder, "ca"), certificates, Files.exists(list) ? List.of(Files.readAllBytes(list)) : List.of());
    }

    private static X509Certificate pem(Path folder, String name) throws IOException {
        return Certificates.fromPem(Files.readString(folder.resolve(name + ".pem")));
    }
}
