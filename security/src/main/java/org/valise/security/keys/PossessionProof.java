package org.valise.security.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;

/**
 * Whether a certification request (PKCS#10, RFC 2986) shows that somebody holds the key of a certificate. For a key that can
 * sign it is proof. For a KEM key it is the statement of one of the member's own signature keys. Thread safe.
 */
public final class PossessionProof {
    private final KeyRequests requests;

    /** Checks with these providers. */
    public PossessionProof(CryptoProviders providers) {
        this.requests = new KeyRequests(providers);
    }

    /**
     * Returns normally if the request is for the key of this certificate and the key's holder signed it.
     *
     * @param signers the member's signature certificates, one of which has to state the possession of a KEM key
     * @throws SecurityRefusal REQUEST_INVALID, KEYS_MISMATCH
     */
    public void check(
            byte[] pkcs10, X509Certificate certificate, CertificateUse use, Collection<X509Certificate> signers) {
        boolean stated = use == CertificateUse.ENCRYPTION_HYBRID;
        PKCS10CertificationRequest request = requests.checked(pkcs10, stated);
        if (!isFor(request.getSubjectPublicKeyInfo(), certificate)) {
            throw new SecurityRefusal(
                    SecurityCode.KEYS_MISMATCH,
                    "The request for " + use
                            + " is for another key than the certificate; hand in the node's own request.");
        }
        if (stated) {
            SubjectPublicKeyInfo stater = KeyRequests.stater(request);
            // Attack: a KEM key of somebody else, with a statement that the requester signed with any key of his.
            if (signers.stream().noneMatch(signer -> isFor(stater, signer))) {
                throw new SecurityRefusal(
                        SecurityCode.KEYS_MISMATCH,
                        "The request for " + use + " is signed by no signature key of this member; make it again.");
            }
        }
    }

    private static boolean isFor(SubjectPublicKeyInfo key, X509Certificate certificate) {
        try {
            return Arrays.equals(key.getEncoded(), Certificates.publicKeyInfo(certificate));
        } catch (IOException e) {
            throw new UncheckedIOException("a key that was read cannot be written", e);
        }
    }
}
