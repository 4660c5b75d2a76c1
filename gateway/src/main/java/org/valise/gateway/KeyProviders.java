package org.valise.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.valise.gateway.configuration.Configuration;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.providers.Token;

/** The cryptographic providers of a node, with its token where the configuration names one. */
public final class KeyProviders {
    private KeyProviders() {}

    /** Opens the token; refuses with TOKEN_UNAVAILABLE or TOKEN_PIN_WRONG. */
    public static CryptoProviders of(Configuration configuration) throws IOException {
        return of(configuration.keys().pkcs11());
    }

    /** The same for a node that has no configuration yet. */
    public static CryptoProviders of(Optional<Configuration.Pkcs11> token) throws IOException {
        CryptoProviders providers = CryptoProviders.choose();
        if (token.isEmpty()) {
            return providers;
        }
        char[] pin = Files.readString(token.get().pinFile()).strip().toCharArray();
        return providers.with(Token.open(token.get().library(), token.get().slot(), pin));
    }
}
