package org.valise.security.keys;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.seal.RecipientKey;
import org.valise.security.sign.Signer;

/** One generation that has its certificates: who it is, and what it can do. Immutable, thread safe. */
record GenerationKeys(
        Generation generation,
        X509Certificate authority,
        Signer signer,
        List<RecipientKey> recipients,
        Path tlsKeystore) {

    static GenerationKeys of(StoredGeneration stored, CryptoProviders providers, Clock clock)
            throws GeneralSecurityException {
        StoredKey signature = stored.key(CertificateUse.SIGNATURE);
        StoredKey classical = stored.key(CertificateUse.ENCRYPTION_CLASSICAL);
        StoredKey hybrid = stored.key(CertificateUse.ENCRYPTION_HYBRID);
        return new GenerationKeys(
                stored.generation(),
                signature.chain().get(1),
                new Signer(signature.elliptic(providers), signature.certificate(), providers, clock),
                List.of(
                        RecipientKey.hybrid(hybrid.certificate(), hybrid.kem(), providers),
                        RecipientKey.classical(classical.certificate(), classical.elliptic(providers), providers)),
                stored.tlsKeystore());
    }

    @Override
    public String toString() {
        return "GenerationKeys[" + generation + "]";
    }
}
