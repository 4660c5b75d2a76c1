package org.valise.security.keys;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.providers.CryptoProviders;

/**
 * PKCS#10 requests (RFC 2986). A key that can sign proves its possession by signing its own request. A KEM key cannot
 * sign: its request is signed by the node's signature key, which an attribute names, in the manner of RFC 9883. That is a
 * statement by the holder of the signature key, not a proof; a false one only gains a certificate nobody can use.
 */
record KeyRequests(CryptoProviders providers) {
    /** Our attribute, under the arc for UUIDs (ITU-T X.667): the SubjectPublicKeyInfo that signed the request. */
    private static final ASN1ObjectIdentifier STATED_BY =
            new ASN1ObjectIdentifier("2.25.329800735698586629295641978511506172917");

    private static final String ALGORITHM = "SHA256withECDSA";

    byte[] request(String memberCode, SubjectPublicKeyInfo key, Prover signing, List<String> tlsNames) {
        try {
            PKCS10CertificationRequestBuilder builder =
                    new PKCS10CertificationRequestBuilder(new X500Name("CN=" + memberCode), key);
            if (!tlsNames.isEmpty()) {
                Extension names = new Extension(
                        Extension.subjectAlternativeName,
                        false,
                        alternativeNames(tlsNames).getEncoded());
                builder.addAttribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, new Extensions(names));
            }
            if (!info(signing.pair()).equals(key)) {
                builder.addAttribute(STATED_BY, info(signing.pair()));
            }
            JcaContentSignerBuilder signer = new JcaContentSignerBuilder(ALGORITHM).setProvider(signing.home());
            return builder.build(signer.build(signing.pair().getPrivate())).getEncoded();
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException("cannot make a certification request; run the self-test", e);
        }
    }

    PKCS10CertificationRequest checked(byte[] pkcs10, boolean stated) {
        try {
            PKCS10CertificationRequest request = new PKCS10CertificationRequest(pkcs10);
            SubjectPublicKeyInfo proof = stated ? statedBy(request) : request.getSubjectPublicKeyInfo();
            JcaContentVerifierProviderBuilder verifier =
                    new JcaContentVerifierProviderBuilder().setProvider(providers.bouncyCastle());
            if (!request.isSignatureValid(verifier.build(proof))) {
                throw new GeneralSecurityException("the signature of the request is wrong");
            }
            return request;
        } catch (IOException
                | GeneralSecurityException
                | OperatorCreationException
                | PKCSException
                | RuntimeException e) {
            // A request comes from outside: whatever is wrong with it is one refusal.
            throw new SecurityRefusal(
                    SecurityCode.REQUEST_INVALID,
                    "The certification request is malformed or not signed by its own key; make it again with valise init.",
                    e);
        }
    }

    private static SubjectPublicKeyInfo statedBy(PKCS10CertificationRequest request) throws GeneralSecurityException {
        Attribute[] attributes = request.getAttributes(STATED_BY);
        if (attributes.length != 1) {
            throw new GeneralSecurityException("a KEM key needs the statement of one signature key");
        }
        ASN1Encodable value = attributes[0].getAttrValues().getObjectAt(0);
        return SubjectPublicKeyInfo.getInstance(value);
    }

    /** Whose key signed a request for a KEM key; the request was checked before. */
    static SubjectPublicKeyInfo stater(PKCS10CertificationRequest request) {
        try {
            return statedBy(request);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the request was checked", e);
        }
    }

    static SubjectPublicKeyInfo info(KeyPair pair) {
        return SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
    }

    private static GeneralNames alternativeNames(List<String> names) {
        return new GeneralNames(names.stream()
                .map(name -> new GeneralName(isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toArray(GeneralName[]::new));
    }

    private static boolean isAddress(String name) {
        return name.indexOf(':') >= 0 || name.matches("[0-9.]+");
    }
}
