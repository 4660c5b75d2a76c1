package org.valise.security.seal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cms.KeyAgreeRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientEncryptedKey;
import org.bouncycastle.asn1.cms.RecipientKeyIdentifier;
import org.valise.security.Suite;

/** Opens KeyAgreeRecipientInfo. */
final class ClassicalRecipientKey extends RecipientKey {
    private final PrivateKey key;
    private final ClassicalKeyAgreement agreement;
    private final Provider home;

    ClassicalRecipientKey(X509Certificate certificate, PrivateKey key, ClassicalKeyAgreement agreement, Provider home) {
        super(certificate);
        this.key = key;
        this.agreement = agreement;
        this.home = home;
    }

    @Override
    public Suite suite() {
        return Suite.CLASSICAL_1;
    }

    @Override
    Optional<byte[]> contentKey(Envelope envelope) throws GeneralSecurityException {
        for (KeyAgreeRecipientInfo recipient : envelope.classical()) {
            for (ASN1Encodable element : recipient.getRecipientEncryptedKeys()) {
                RecipientEncryptedKey encrypted = RecipientEncryptedKey.getInstance(element);
                RecipientKeyIdentifier name = encrypted.getIdentifier().getRKeyID();
                if (isNamedBy(name.getSubjectKeyIdentifier().getOctets())) {
                    byte[] wrapped = encrypted.getEncryptedKey().getOctets();
                    return Optional.of(agreement.unwrap(recipient, wrapped, key, home));
                }
            }
        }
        return Optional.empty();
    }
}
