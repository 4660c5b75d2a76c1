package org.valise.security.certificates;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.x509.Certificate;
import org.jspecify.annotations.Nullable;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;

/** X.509 certificates from and to DER and PEM (RFC 7468), and their fingerprints. Checks nothing but the encoding. */
public final class Certificates {
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";
    private static final int LINE = 64;

    private Certificates() {}

    /**
     * Reads one certificate in DER.
     *
     * @throws SecurityRefusal CERTIFICATE_MALFORMED
     */
    public static X509Certificate fromDer(byte[] der) {
        try {
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            if (!MessageDigest.isEqual(certificate.getEncoded(), der)) {
                throw malformed(null);
            }
            return certificate;
        } catch (CertificateException e) {
            throw malformed(e);
        }
    }

    /**
     * Reads the first certificate in PEM.
     *
     * @throws SecurityRefusal CERTIFICATE_MALFORMED
     */
    public static X509Certificate fromPem(String pem) {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END, Math.max(begin, 0));
        if (begin < 0 || end < 0) {
            throw malformed(null);
        }
        try {
            return fromDer(Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end)));
        } catch (IllegalArgumentException e) {
            throw malformed(e);
        }
    }

    /** The DER bytes. */
    public static byte[] toDer(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw malformed(e);
        }
    }

    /** The PEM text, ending with a newline. */
    public static String toPem(X509Certificate certificate) {
        byte[] newline = "\n".getBytes(StandardCharsets.US_ASCII);
        return BEGIN + "\n" + Base64.getMimeEncoder(LINE, newline).encodeToString(toDer(certificate)) + "\n" + END
                + "\n";
    }

    /**
     * The SubjectPublicKeyInfo exactly as the certificate has it. The JDK re-encodes keys of algorithms that it does not
     * know, and adds parameters that are not there.
     */
    public static byte[] publicKeyInfo(X509Certificate certificate) {
        try {
            return Certificate.getInstance(toDer(certificate))
                    .getSubjectPublicKeyInfo()
                    .getEncoded();
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    /** SHA-256 of the DER bytes, 64 lower-case hexadecimal digits. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(toDer(certificate)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static SecurityRefusal malformed(@Nullable Exception cause) {
        String message = "Not an X.509 certificate; give the PEM or DER file as the certificate authority issued it.";
        return cause == null
                ? new SecurityRefusal(SecurityCode.CERTIFICATE_MALFORMED, message)
                : new SecurityRefusal(SecurityCode.CERTIFICATE_MALFORMED, message, cause);
    }
}
