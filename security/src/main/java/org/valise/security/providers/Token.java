package org.valise.security.providers;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.concurrent.atomic.AtomicInteger;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;

/**
 * A PKCS#11 token (version 2.20 or later) that holds P-256 keys, through the JDK's SunPKCS11 provider, which is asked for
 * by name and not installed. Guarantees that keys made here are sensitive and cannot be extracted, and that signature keys do
 * nothing else. The login belongs to the whole process: a second one to the same token is not checked again. Thread safe.
 */
public final class Token {
    private static final AtomicInteger OPENED = new AtomicInteger();

    /** What a key in the token may do. */
    public enum Task {
        /** ECDSA. */
        SIGN("CKA_SIGN = true\nCKA_DERIVE = false"),
        /** ECDH, and the one signature that shows possession when a certificate is asked for (RFC 2986). */
        AGREE("CKA_SIGN = true\nCKA_DERIVE = true");

        private final String attributes;

        Task(String attributes) {
            this.attributes = attributes;
        }
    }

    private final Path library;
    private final long slot;
    private final char[] pin;
    private final Provider provider;

    private Token(Path library, long slot, char[] pin) {
        this.library = library;
        this.slot = slot;
        this.pin = pin.clone();
        this.provider = configured(Task.SIGN);
    }

    /**
     * Opens a token and logs in.
     *
     * @param library the PKCS#11 library of the token's maker
     * @param slot the number of the slot, as that library counts
     * @throws SecurityRefusal TOKEN_UNAVAILABLE, TOKEN_PIN_WRONG
     */
    public static Token open(Path library, long slot, char[] pin) {
        Token token = new Token(library, slot, pin);
        token.entries(token.provider);
        return token;
    }

    /** The only provider that can use keys of this token. */
    public Provider provider() {
        return provider;
    }

    /** A new P-256 pair whose private half never leaves the token; kept there once it is {@link #keep kept}. */
    public Fresh generate(Task task) {
        Provider maker = task == Task.SIGN ? provider : configured(task);
        entries(maker);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", maker);
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new Fresh(generator.generateKeyPair(), maker);
        } catch (GeneralSecurityException | ProviderException e) {
            throw unavailable(e);
        }
    }

    /**
     * A pair just made in the token, and the provider that may use it until it is kept.
     *
     * @param pair the private half cannot be encoded
     */
    public record Fresh(KeyPair pair, Provider maker) {}

    /** Keeps a fresh key under a name; the token wants some certificate of the key, a stand-in serves. */
    public void keep(String name, Fresh fresh, X509Certificate certificate) {
        try {
            entries(fresh.maker()).setKeyEntry(name, fresh.pair().getPrivate(), null, new Certificate[] {certificate});
        } catch (GeneralSecurityException | ProviderException e) {
            throw unavailable(e);
        }
    }

    /**
     * The private key of a name.
     *
     * @throws SecurityRefusal KEYS_UNREADABLE if there is none or it could leave the token; TOKEN_UNAVAILABLE
     */
    public PrivateKey key(String name) {
        try {
            // Attack: whoever may log in could copy out a key that was brought in as extractable.
            if (entries(provider).getKey(name, null) instanceof PrivateKey key && key.getEncoded() == null) {
                return key;
            }
        } catch (GeneralSecurityException | ProviderException e) {
            throw unavailable(e);
        }
        throw new SecurityRefusal(
                SecurityCode.KEYS_UNREADABLE,
                "The token holds no key named " + name
                        + " that cannot be extracted; see that keys.pkcs11 in node.yaml names the right slot.");
    }

    private KeyStore entries(Provider login) {
        try {
            KeyStore entries = KeyStore.getInstance("PKCS11", login);
            entries.load(null, pin);
            return entries;
        } catch (IOException e) {
            // No second try with this PIN: tokens lock themselves after a few.
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw new SecurityRefusal(
                        SecurityCode.TOKEN_PIN_WRONG,
                        "The token refuses the PIN; correct the file that keys.pkcs11.pinFile names before the token"
                                + " locks itself.",
                        e);
            }
            throw unavailable(e);
        } catch (GeneralSecurityException | ProviderException e) {
            throw unavailable(e);
        }
    }

    private Provider configured(Task task) {
        Provider base = Security.getProvider("SunPKCS11");
        if (base == null) {
            throw unavailable(new ProviderException("this Java runtime has no module jdk.crypto.cryptoki"));
        }
        try {
            return base.configure(configuration(task));
        } catch (InvalidParameterException | ProviderException | UnsupportedOperationException e) {
            throw unavailable(e);
        }
    }

    private String configuration(Task task) {
        return """
                --name = valise-%d
                library = "%s"
                slot = %d
                attributes(generate, CKO_PRIVATE_KEY, CKK_EC) = {
                CKA_TOKEN = false
                CKA_SENSITIVE = true
                CKA_EXTRACTABLE = false
                %s
                }
                attributes(generate, CKO_SECRET_KEY, CKK_GENERIC_SECRET) = {
                CKA_TOKEN = false
                CKA_SENSITIVE = false
                CKA_EXTRACTABLE = true
                }
                """.formatted(OPENED.incrementAndGet(), library.toAbsolutePath(), slot, task.attributes);
    }

    private SecurityRefusal unavailable(Exception cause) {
        return new SecurityRefusal(
                SecurityCode.TOKEN_UNAVAILABLE,
                "The token in slot " + slot + " of " + library
                        + " does not answer; see that the library exists, the token is plugged in and initialised, and"
                        + " keys.pkcs11 in node.yaml names its slot.",
                cause);
    }

    @Override
    public String toString() {
        return "Token[" + library + ", slot " + slot + "]";
    }
}
