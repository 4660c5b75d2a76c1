package org.valise.security.sign;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.trust.MemberTrust;

/**
 * Verifies detached CAdES baseline B signatures (ETSI EN 319 122-1). Guarantees that the content is exactly what the
 * signer signed, with a key of this member that was listed and valid at the given moment, by an allowed algorithm. Does
 * not check when it was signed. Thread safe.
 */
public final class SignatureVerifier {
    private final CryptoProviders providers;

    /** Who may have signed; refuses by throwing {@link SecurityRefusal}. */
    @FunctionalInterface
    public interface SignerPolicy {
        /** Returns normally if this certificate may have signed. */
        void check(X509Certificate certificate);
    }

    /** A verifier that uses these providers. */
    public SignatureVerifier(CryptoProviders providers) {
        this.providers = providers;
    }

    /**
     * Verifies that a member signed this content.
     *
     * @throws SecurityRefusal SIGNATURE_MALFORMED, SIGNATURE_INVALID, SIGNER_UNKNOWN, SUITE_NOT_ALLOWED or the
     *     certificate's own code
     */
    public VerifiedSignature verify(byte[] content, byte[] signature, MemberTrust signer, Instant at) {
        return verify(content, signature, certificate -> signer.checkUsable(certificate, CertificateUse.SIGNATURE, at));
    }

    /** Verifies that somebody signed this content whom a policy accepts; same refusals. */
    public VerifiedSignature verify(byte[] content, byte[] signature, SignerPolicy policy) {
        ParsedSignature parsed = ParsedSignature.of(signature);
        X509Certificate certificate = Certificates.fromDer(parsed.certificate());
        // Trust before mathematics: a stranger's key never reaches the arithmetic.
        policy.check(certificate);
        SignatureAlgorithm algorithm = SignatureAlgorithm.of(certificate.getPublicKey());
        if (!algorithm.digest().equals(parsed.digestAlgorithm())
                || !algorithm.signature().equals(parsed.signatureAlgorithm())) {
            throw new SecurityRefusal(
                    SecurityCode.SUITE_NOT_ALLOWED,
                    "The signature uses an algorithm that does not belong to its key; sign with an allowed suite.");
        }
        boolean covers = MessageDigest.isEqual(
                        parsed.messageDigest(),
                        providers.digest(algorithm.digestName()).digest(content))
                && SigningCertificate.matches(parsed.signingCertificate(), parsed.certificate(), providers);
        if (!covers || !isSigned(parsed, certificate, algorithm)) {
            throw invalid(null);
        }
        return new VerifiedSignature(certificate, parsed.signingTime());
    }

    private boolean isSigned(ParsedSignature parsed, X509Certificate certificate, SignatureAlgorithm algorithm) {
        try {
            Signature signature = providers.signature(algorithm.jcaName());
            signature.initVerify(certificate.getPublicKey());
            signature.update(parsed.signedAttributes());
            return signature.verify(parsed.signature());
        } catch (GeneralSecurityException e) {
            throw invalid(e);
        }
    }

    private static SecurityRefusal invalid(@Nullable Exception cause) {
        String message =
                "The signature does not belong to this content; it was changed on the way or assembled from other parts.";
        return cause == null
                ? new SecurityRefusal(SecurityCode.SIGNATURE_INVALID, message)
                : new SecurityRefusal(SecurityCode.SIGNATURE_INVALID, message, cause);
    }
}
