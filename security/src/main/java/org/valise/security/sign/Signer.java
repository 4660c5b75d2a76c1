package org.valise.security.sign;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.providers.TokenFailure;

/**
 * Makes detached CAdES baseline B signatures (ETSI EN 319 122-1, section 6) in DER: content-type, message-digest,
 * signing-time and signing-certificate-v2, with the signer's certificate. Guarantees that any standard CMS verifier can
 * check them. The signing time is the signer's claim, not a time-stamp. Thread safe; the key cannot be read.
 */
public final class Signer {
    private final PrivateKey key;
    private final X509Certificate certificate;
    private final SignatureAlgorithm algorithm;
    private final CryptoProviders providers;
    private final Clock clock;
    private final Provider home;
    private final Certificate encoded;
    private final Attribute signingCertificate;

    /** A signer with this key, its certificate and the clock of its claimed times. */
    public Signer(PrivateKey key, X509Certificate certificate, CryptoProviders providers, Clock clock) {
        this.key = key;
        this.certificate = certificate;
        this.algorithm = SignatureAlgorithm.of(certificate.getPublicKey());
        this.providers = providers;
        this.clock = clock;
        this.home = CryptoProviders.isHeld(key) ? providers.home(key) : providers.signatures(algorithm.jcaName());
        this.encoded = Certificate.getInstance(Certificates.toDer(certificate));
        this.signingCertificate = SigningCertificate.attribute(certificate, providers);
    }

    /** The certificate that signatures carry. */
    public X509Certificate certificate() {
        return certificate;
    }

    /**
     * Signs exact bytes; the result is about 900 bytes and does not contain them.
     *
     * @throws TokenFailure if the key lies in a token that does not answer
     */
    public byte[] sign(byte[] content) {
        try {
            DERSet attributes = attributes(content);
            Signature signature = Signature.getInstance(algorithm.jcaName(), home);
            signature.initSign(key);
            signature.update(attributes.getEncoded(ASN1Encoding.DER));
            return signedData(attributes, signature.sign());
        } catch (GeneralSecurityException | IOException | ProviderException e) {
            if (CryptoProviders.isHeld(key)) {
                throw new TokenFailure(e);
            }
            throw new IllegalStateException("The signature key failed; run the self-test.", e);
        }
    }

    private DERSet attributes(byte[] content) {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data)));
        attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(SigningTime.of(clock.instant()))));
        attributes.add(new Attribute(
                CMSAttributes.messageDigest,
                new DERSet(new DEROctetString(
                        providers.digest(algorithm.digestName()).digest(content)))));
        attributes.add(signingCertificate);
        return new DERSet(attributes);
    }

    private byte[] signedData(DERSet attributes, byte[] signature) throws IOException {
        SignerInfo signer = new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(encoded)),
                algorithm.digest(),
                attributes,
                algorithm.signature(),
                new DEROctetString(signature),
                null);
        SignedData data = new SignedData(
                new DERSet(algorithm.digest()),
                new ContentInfo(CMSObjectIdentifiers.data, null),
                new DERSet(encoded),
                null,
                new DERSet(signer));
        return new ContentInfo(PKCSObjectIdentifiers.signedData, data).getEncoded(ASN1Encoding.DER);
    }

    @Override
    public String toString() {
        return "Signer[" + Certificates.fingerprint(certificate) + "]";
    }
}
