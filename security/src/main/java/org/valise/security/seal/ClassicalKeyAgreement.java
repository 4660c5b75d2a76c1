package org.valise.security.seal;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cms.KeyAgreeRecipientIdentifier;
import org.bouncycastle.asn1.cms.KeyAgreeRecipientInfo;
import org.bouncycastle.asn1.cms.OriginatorIdentifierOrKey;
import org.bouncycastle.asn1.cms.OriginatorPublicKey;
import org.bouncycastle.asn1.cms.RecipientEncryptedKey;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.cms.RecipientKeyIdentifier;
import org.bouncycastle.asn1.cms.ecc.ECCCMSSharedInfo;
import org.bouncycastle.util.Pack;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.providers.P256;
import org.valise.security.providers.TokenFailure;

/**
 * Recipients of the classical suite: one KeyAgreeRecipientInfo (RFC 5753, section 3.1) with one ephemeral key and an
 * encrypted key for each. Sharing the ephemeral key costs one agreement per recipient and reveals nothing to the others.
 */
record ClassicalKeyAgreement(CryptoProviders providers) {
    private static final byte[] SHARED_INFO = EnvelopeAlgorithms.der(
            new ECCCMSSharedInfo(EnvelopeAlgorithms.WRAP, Pack.intToBigEndian(EnvelopeAlgorithms.KEY_BITS)));
    private static final byte[] COUNTER_ONE = {0, 0, 0, 1};

    RecipientInfo wrap(byte[] contentKey, List<X509Certificate> recipients) throws GeneralSecurityException {
        var generator = providers.ecKeyPairs();
        generator.initialize(new ECGenParameterSpec("secp256r1"), providers.random());
        KeyPair ephemeral = generator.generateKeyPair();
        ASN1EncodableVector encryptedKeys = new ASN1EncodableVector(recipients.size());
        for (X509Certificate recipient : recipients) {
            PublicKey theirs = P256.publicKey(P256.point(recipient.getPublicKey()), providers);
            SecretKey wrapping = agree(ephemeral.getPrivate(), theirs);
            encryptedKeys.add(new RecipientEncryptedKey(
                    new KeyAgreeRecipientIdentifier(new RecipientKeyIdentifier(KeyIdentifier.of(recipient))),
                    new DEROctetString(new KeyWrap(providers).wrap(wrapping, contentKey))));
        }
        return new RecipientInfo(new KeyAgreeRecipientInfo(
                new OriginatorIdentifierOrKey(
                        new OriginatorPublicKey(EnvelopeAlgorithms.ORIGINATOR, P256.point(ephemeral.getPublic()))),
                null,
                EnvelopeAlgorithms.AGREEMENT,
                new DERSequence(encryptedKeys)));
    }

    byte[] unwrap(KeyAgreeRecipientInfo recipient, byte[] wrapped, PrivateKey own, Provider home)
            throws GeneralSecurityException {
        OriginatorPublicKey originator = recipient.getOriginator().getOriginatorKey();
        PublicKey ephemeral = P256.publicKey(originator.getPublicKeyData().getOctets(), providers);
        return new KeyWrap(providers).unwrap(wrappingKey(secret(own, ephemeral, home)), wrapped);
    }

    private SecretKey agree(PrivateKey own, PublicKey theirs) throws GeneralSecurityException {
        return wrappingKey(secret(own, theirs, providers.ecdh()));
    }

    /** A point that was checked before: what fails now is the token, and must not count as a broken seal. */
    private static byte[] secret(PrivateKey own, PublicKey theirs, Provider home) throws GeneralSecurityException {
        try {
            return secret(own, theirs, KeyAgreement.getInstance("ECDH", home));
        } catch (GeneralSecurityException | ProviderException e) {
            if (CryptoProviders.isHeld(own)) {
                throw new TokenFailure(e);
            }
            throw e;
        }
    }

    private static byte[] secret(PrivateKey own, PublicKey theirs, KeyAgreement agreement)
            throws GeneralSecurityException {
        agreement.init(own);
        agreement.doPhase(theirs, true);
        return agreement.generateSecret();
    }

    private SecretKey wrappingKey(byte[] secret) {
        // The X9.63 KDF (SEC 1, 3.6.1) for 256 bits is a single SHA-256.
        MessageDigest digest = providers.sha256();
        digest.update(secret);
        digest.update(COUNTER_ONE);
        return KeyWrap.consume(digest.digest(SHARED_INFO));
    }
}
