package org.valise.routes.broker;

import java.nio.file.Path;

/**
 * A PKCS#12 file (RFC 7292) with one private key and its certificate chain, as TLS 1.3 uses it.
 *
 * <p>Guarantees that the password does not appear in {@link #toString()}. Does not check that the file exists or opens.
 * The certificate must carry subject alternative names (RFC 9525): peers verify them. A changed file takes effect with
 * {@link EmbeddedBroker#replaceKeys}; until then old and new key may both be in use. Immutable and thread-safe.
 */
public final class TlsKeys {
    private final Path file;
    private final char[] password;

    /**
     * Copies the password.
     *
     * @param file the key store
     * @param password opens the store and the key in it
     */
    public TlsKeys(Path file, char[] password) {
        this.file = file;
        this.password = password.clone();
    }

    Path file() {
        return file;
    }

    char[] password() {
        return password.clone();
    }

    String passwordText() {
        return new String(password);
    }

    @Override
    public String toString() {
        return "TlsKeys[" + file + "]";
    }
}
