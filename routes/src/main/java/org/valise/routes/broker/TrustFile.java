package org.valise.routes.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;

/** Writes certificates to a PKCS#12 file that Artemis reads as its trust store. Holds no secret; has a fixed password. */
final class TrustFile {
    /** Protects nothing: the file holds public certificates, and the folder belongs to the node. Artemis wants one. */
    static final String PASSWORD = "public-certificates";

    private TrustFile() {}

    static Path write(Path file, List<X509Certificate> authorities) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (int i = 0; i < authorities.size(); i++) {
                store.setCertificateEntry("ca-" + i, authorities.get(i));
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                store.store(out, PASSWORD.toCharArray());
            }
            return file;
        } catch (GeneralSecurityException | IOException e) {
            throw new BrokerFailure(BrokerFailure.Code.FILE_NOT_USABLE, "cannot write " + file, e);
        }
    }
}
