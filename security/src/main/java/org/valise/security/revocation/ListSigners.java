package org.valise.security.revocation;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.certificates.AuthorityAlgorithms;
import org.valise.security.certificates.CertificateProfile;
import org.valise.security.providers.CryptoProviders;

/** Finds out which of some authorities signed a list. */
record ListSigners(List<X509Certificate> authorities, CryptoProviders providers) {

    X509Certificate signerOf(ParsedList list) {
        List<X509Certificate> named = authorities.stream()
                .filter(authority -> authority.getSubjectX500Principal().equals(list.issuer()))
                .filter(CertificateProfile::maySignRevocations)
                .toList();
        if (named.isEmpty()) {
            throw new SecurityRefusal(
                    SecurityCode.CRL_WRONG_ISSUER,
                    "The revocation list is by " + list.issuer().getName()
                            + ", which is no authority of this member, or may not sign such lists (key usage cRLSign);"
                            + " take the list of the authority that the directory names.");
        }
        String algorithm = AuthorityAlgorithms.name(list.algorithm())
                .orElseThrow(() -> new SecurityRefusal(
                        SecurityCode.CRL_UNSUPPORTED,
                        "The revocation list is signed with an algorithm that is not accepted, " + list.algorithm()
                                + "; its authority must sign with ECDSA, RSA or Ed25519, and SHA-256 or longer."));
        // Two authorities may have one name while the key changes.
        return named.stream()
                .filter(authority -> isSigned(list, algorithm, authority))
                .findFirst()
                .orElseThrow(() -> new SecurityRefusal(
                        SecurityCode.CRL_SIGNATURE_INVALID,
                        "The revocation list was changed, or signed by another key than that of "
                                + list.issuer().getName() + "; get it again from its authority."));
    }

    private boolean isSigned(ParsedList list, String algorithm, X509Certificate authority) {
        try {
            Signature signature = providers.signature(algorithm);
            signature.initVerify(authority.getPublicKey());
            signature.update(list.signed());
            return signature.verify(list.signature());
        } catch (GeneralSecurityException otherKindOfKeyOrNoSignature) {
            return false;
        }
    }
}
