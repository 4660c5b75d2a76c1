package org.valise.security.seal;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.CMSORIforKEMOtherInfo;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.KEMRecipientInfo;
import org.bouncycastle.asn1.cms.OtherRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientIdentifier;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.valise.security.certificates.Certificates;
import org.valise.security.kem.CompositeKem;
import org.valise.security.kem.Encapsulation;
import org.valise.security.kem.KemPrivateKey;
import org.valise.security.kem.KemPublicKey;
import org.valise.security.providers.CryptoProviders;

/** Recipients of the hybrid suite: a KEMRecipientInfo (RFC 9629, section 3) with the composite KEM for each. */
record HybridKeyEncapsulation(CryptoProviders providers) {
    private static final byte[] OTHER_INFO =
            EnvelopeAlgorithms.der(new CMSORIforKEMOtherInfo(EnvelopeAlgorithms.WRAP, EnvelopeAlgorithms.KEY_BYTES));
    private static final byte[] NO_SALT = new byte[EnvelopeAlgorithms.KEY_BYTES];

    RecipientInfo wrap(byte[] contentKey, X509Certificate recipient) throws GeneralSecurityException {
        KemPublicKey theirs = KemPublicKey.decode(Certificates.publicKeyInfo(recipient), providers);
        Encapsulation encapsulation = new CompositeKem(providers).encapsulate(theirs);
        byte[] wrapped = new KeyWrap(providers).wrap(derive(encapsulation.secret()), contentKey);
        return new RecipientInfo(new OtherRecipientInfo(
                CMSObjectIdentifiers.id_ori_kem,
                new KEMRecipientInfo(
                        new RecipientIdentifier(new DEROctetString(KeyIdentifier.of(recipient))),
                        EnvelopeAlgorithms.KEM,
                        new DEROctetString(encapsulation.ciphertext()),
                        EnvelopeAlgorithms.HKDF,
                        new ASN1Integer(EnvelopeAlgorithms.KEY_BYTES),
                        null,
                        EnvelopeAlgorithms.WRAP,
                        new DEROctetString(wrapped))));
    }

    byte[] unwrap(KEMRecipientInfo recipient, KemPrivateKey own) throws GeneralSecurityException {
        byte[] secret = new CompositeKem(providers)
                .decapsulate(own, recipient.getKemct().getOctets());
        return new KeyWrap(providers)
                .unwrap(derive(secret), recipient.getEncryptedKey().getOctets());
    }

    /** HKDF with SHA-256 (RFC 5869): extract without salt, then the one block that 32 bytes need. */
    private SecretKey derive(byte[] secret) throws GeneralSecurityException {
        byte[] extracted = mac(NO_SALT, secret);
        Mac expand = providers.hmacSha256();
        expand.init(new SecretKeySpec(extracted, "HmacSHA256"));
        expand.update(OTHER_INFO);
        expand.update((byte) 1);
        return KeyWrap.consume(expand.doFinal());
    }

    private byte[] mac(byte[] key, byte[] input) throws GeneralSecurityException {
        Mac mac = providers.hmacSha256();
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(input);
    }
}
