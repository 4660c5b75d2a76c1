package org.valise.routes.broker;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;

/**
 * SHA-256 over the DER encoding of one certificate: names exactly that certificate and no later one.
 *
 * @param hex 64 lower-case hexadecimal digits; colons and capitals are accepted and normalised
 */
public record Fingerprint(String hex) {
    /**
     * Normalises and checks the digits.
     *
     * @throws IllegalArgumentException when these are not 64 hexadecimal digits
     */
    public Fingerprint {
        hex = hex.replace(":", "").toLowerCase(Locale.ROOT);
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a SHA-256 fingerprint has 64 hexadecimal digits: " + hex);
        }
    }

    /** The fingerprint of this certificate. */
    public static Fingerprint of(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return new Fingerprint(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException(
                    "every Java platform has SHA-256, and a parsed certificate its DER form", e);
        }
    }
}
