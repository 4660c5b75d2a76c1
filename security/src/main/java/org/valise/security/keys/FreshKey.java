package org.valise.security.keys;

import java.security.Key;
import java.security.KeyPair;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.kem.KemKeyPair;
import org.valise.security.providers.CryptoProviders;

/** A key just made for one use, and the pair that signs its request: its own, or the signature pair for a KEM key. */
record FreshKey(Key key, SubjectPublicKeyInfo info, KeyPair prover) {

    static FreshKey of(CertificateUse use, KeyPair signing, CryptoProviders providers) {
        return switch (use) {
            case SIGNATURE -> of(signing);
            case TLS, ENCRYPTION_CLASSICAL -> of(NewKeys.elliptic(providers));
            case ENCRYPTION_HYBRID -> {
                KemKeyPair pair = NewKeys.hybrid(providers);
                yield new FreshKey(pair.secret(), SubjectPublicKeyInfo.getInstance(pair.publicKeyInfo()), signing);
            }
        };
    }

    private static FreshKey of(KeyPair pair) {
        return new FreshKey(pair.getPrivate(), KeyRequests.info(pair), pair);
    }

    @Override
    public String toString() {
        return "FreshKey";
    }
}
