package org.valise.security.steward;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.sign.SignatureVerifier;

/**
 * The stewards whose signatures make a directory valid: k of n pinned certificates, handed over out of band. Guarantees
 * that enough different stewards signed exactly these bytes. Immutable, thread safe.
 */
public final class StewardSignatures {
    private final Set<String> pinnedFingerprints;
    private final int required;
    private final SignatureVerifier verifier;

    /** Pins SHA-256 fingerprints (lower-case hexadecimal) of which at least {@code required} must sign. */
    public StewardSignatures(Set<String> pinnedFingerprints, int required, CryptoProviders providers) {
        if (required < 1 || required > pinnedFingerprints.size()) {
            throw new IllegalArgumentException("at least one and at most all pinned stewards can be required to sign");
        }
        this.pinnedFingerprints = Set.copyOf(pinnedFingerprints);
        this.required = required;
        this.verifier = new SignatureVerifier(providers);
    }

    /**
     * Verifies detached signatures over a directory and returns the fingerprints of those who signed.
     *
     * @throws SecurityRefusal SIGNER_UNKNOWN if fewer than required pinned stewards signed, or the code of a bad signature
     */
    public Set<String> verify(byte[] content, List<byte[]> signatures, Instant at) {
        Set<String> signers = new TreeSet<>();
        for (byte[] signature : signatures) {
            X509Certificate certificate = verifier.verify(content, signature, signer -> checkPinned(signer, at))
                    .certificate();
            // A set: the same steward signing twice counts once.
            signers.add(Certificates.fingerprint(certificate));
        }
        if (signers.size() < required) {
            throw new SecurityRefusal(
                    SecurityCode.SIGNER_UNKNOWN,
                    signers.size() + " of " + required + " required stewards signed; collect the missing signatures.");
        }
        return signers;
    }

    private void checkPinned(X509Certificate certificate, Instant at) {
        if (!pinnedFingerprints.contains(Certificates.fingerprint(certificate))) {
            throw new SecurityRefusal(
                    SecurityCode.SIGNER_UNKNOWN,
                    "A signature is by nobody whose certificate is pinned; check the anchor or remove the signature.");
        }
        if (at.isAfter(certificate.getNotAfter().toInstant())) {
            throw new SecurityRefusal(
                    SecurityCode.CERTIFICATE_EXPIRED, "A steward's certificate has expired; pin its successor.");
        }
        if (at.isBefore(certificate.getNotBefore().toInstant())) {
            throw new SecurityRefusal(
                    SecurityCode.CERTIFICATE_NOT_YET_VALID,
                    "A steward's certificate is not valid yet; check the clock.");
        }
    }
}
