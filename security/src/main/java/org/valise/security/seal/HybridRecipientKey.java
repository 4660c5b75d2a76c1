package org.valise.security.seal;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.KEMRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientIdentifier;
import org.valise.security.Suite;
import org.valise.security.kem.KemPrivateKey;

/** Opens KEMRecipientInfo. */
final class HybridRecipientKey extends RecipientKey {
    private final KemPrivateKey key;
    private final HybridKeyEncapsulation encapsulation;

    HybridRecipientKey(X509Certificate certificate, KemPrivateKey key, HybridKeyEncapsulation encapsulation) {
        super(certificate);
        this.key = key;
        this.encapsulation = encapsulation;
    }

    @Override
    public Suite suite() {
        return Suite.HYBRID_1;
    }

    @Override
    Optional<byte[]> contentKey(Envelope envelope) throws GeneralSecurityException {
        for (KEMRecipientInfo recipient : envelope.hybrid()) {
            RecipientIdentifier name = recipient.getRecipientIdentifier();
            if (isNamedBy(ASN1OctetString.getInstance(name.getId()).getOctets())) {
                return Optional.of(encapsulation.unwrap(recipient, key));
            }
        }
        return Optional.empty();
    }
}
