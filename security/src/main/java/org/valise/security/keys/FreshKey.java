package org.valise.security.keys;

import java.security.Key;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jspecify.annotations.Nullable;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.kem.KemKeyPair;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.providers.Token;

/**
 * A key just made for one use, and the pair that signs its request: its own, or the signature pair for a KEM key.
 *
 * @param inToken where it was made; null for a key that goes into a file
 */
record FreshKey(Key key, SubjectPublicKeyInfo info, Prover prover, Token.@Nullable Fresh inToken) {

    /** The signature key of a new generation, in the token where there is one. */
    static FreshKey signature(CryptoProviders providers) {
        return elliptic(Token.Task.SIGN, providers);
    }

    static FreshKey of(CertificateUse use, FreshKey signing, CryptoProviders providers) {
        return switch (use) {
            case SIGNATURE -> signing;
            // Brokers read their key from a file.
            case TLS -> inFile(providers);
            case ENCRYPTION_CLASSICAL -> elliptic(Token.Task.AGREE, providers);
            case ENCRYPTION_HYBRID -> {
                KemKeyPair pair = NewKeys.hybrid(providers);
                yield new FreshKey(
                        pair.secret(), SubjectPublicKeyInfo.getInstance(pair.publicKeyInfo()), signing.prover, null);
            }
        };
    }

    private static FreshKey elliptic(Token.Task task, CryptoProviders providers) {
        return providers
                .token()
                .map(token -> token.generate(task))
                .map(fresh -> of(fresh.pair(), new Prover(fresh.pair(), fresh.maker()), fresh))
                .orElseGet(() -> inFile(providers));
    }

    private static FreshKey inFile(CryptoProviders providers) {
        KeyPair pair = NewKeys.elliptic(providers);
        return of(pair, new Prover(pair, providers.home(pair.getPrivate())), null);
    }

    private static FreshKey of(KeyPair pair, Prover prover, Token.@Nullable Fresh inToken) {
        return new FreshKey(pair.getPrivate(), KeyRequests.info(pair), prover, inToken);
    }

    /** What goes into the generation's files; a key of the token stays there, under the name of its public half. */
    StoredKey stored(X509Certificate standIn, CryptoProviders providers) {
        StoredKey stored = new StoredKey(key, List.of(standIn));
        if (inToken != null) {
            providers.token().orElseThrow().keep(StoredKey.nameInToken(standIn, providers), inToken, standIn);
        }
        return stored;
    }

    @Override
    public String toString() {
        return "FreshKey";
    }
}
