package org.valise.routes.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collection;

/** Writes certificates to a PKCS#12 file that Artemis reads as its trust store. Holds no secret; has a fixed password. */
final class TrustFile {
    /** Protects nothing: the file holds public certificates, and the folder belongs to the node. Artemis wants one. */
    static final String PASSWORD = "public-certificates";

    private TrustFile() {}

    static Path write(Path file, Collection<X509Certificate> authorities) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            int count = 0;
            for (X509Certificate authority : authorities) {
                store.setCertificateEntry("ca-" + count++, authority);
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            // A link that connects just now reads the old file or the new one, never half of it.
            Path whole = file.resolveSibling(file.getFileName() + ".new");
            try (OutputStream out = Files.newOutputStream(whole)) {
                store.store(out, PASSWORD.toCharArray());
            }
            return Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (GeneralSecurityException | IOException e) {
            throw new BrokerFailure(BrokerFailure.Code.FILE_NOT_USABLE, "cannot write " + file, e);
        }
    }
}
