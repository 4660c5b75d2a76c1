package org.valise.security.revocation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.security.auth.x500.X500Principal;
import org.valise.security.certificates.Certificates;

/**
 * Who issues certificates and the list of those taken back: a name together with a key. An authority that renews its
 * certificate with the same key stays the same; one that changes its key under the same name does not.
 *
 * @param name the subject in the canonical form of X.500
 * @param keyDigest SHA-256 of the SubjectPublicKeyInfo, hexadecimal
 */
public record AuthorityKey(String name, String keyDigest) {

    /** The name and key of an authority's certificate. */
    public static AuthorityKey of(X509Certificate authority) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Certificates.publicKeyInfo(authority));
            return new AuthorityKey(
                    authority.getSubjectX500Principal().getName(X500Principal.CANONICAL),
                    HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
