package org.valise.security.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.valise.security.certificates.CertificateUse;

/** The certification requests of one generation beside its keys: {@code tls.csr} and so on, PKCS#10 in DER. */
public final class RequestFiles {
    private RequestFiles() {}

    /** The name of the files of a use, without what follows the dot. */
    public static String name(CertificateUse use) {
        return use.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Writes one file for each use. */
    public static void write(Path folder, Map<CertificateUse, byte[]> requests) {
        requests.forEach((use, request) -> {
            try {
                Files.write(file(folder, use), request);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write the requests", e);
            }
        });
    }

    /** Reads the file of every use. */
    public static Map<CertificateUse, byte[]> read(Path folder) {
        Map<CertificateUse, byte[]> requests = new EnumMap<>(CertificateUse.class);
        for (CertificateUse use : CertificateUse.values()) {
            try {
                requests.put(use, Files.readAllBytes(file(folder, use)));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the requests", e);
            }
        }
        return requests;
    }

    private static Path file(Path folder, CertificateUse use) {
        return folder.resolve(name(use) + ".csr");
    }
}
