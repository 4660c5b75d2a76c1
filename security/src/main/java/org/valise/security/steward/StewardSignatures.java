package org.valise.security.steward;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.sign.SignatureVerifier;

/**
 * Whether enough stewards have signed: k of n. Guarantees that as many different stewards as required, whose certificates
 * are valid at the given moment, signed exactly these bytes. A signature by anybody else, or with a certificate out of its
 * time, neither counts nor harms: while stewards change, the old ones and the new ones sign the same edition. A steward's
 * signature that does not fit the bytes is always refused. Immutable, thread safe.
 */
public final class StewardSignatures {
    private static final Set<SecurityCode> DOES_NOT_COUNT = Set.of(
            SecurityCode.STEWARD_UNKNOWN, SecurityCode.CERTIFICATE_EXPIRED, SecurityCode.CERTIFICATE_NOT_YET_VALID);

    private final Map<String, String> namesByFingerprint;
    private final int required;
    private final SignatureVerifier verifier;

    /** Verifies by the stewards' certificates. */
    public StewardSignatures(Stewards stewards, CryptoProviders providers) {
        this.namesByFingerprint = Map.copyOf(stewards.names());
        this.required = stewards.required();
        this.verifier = new SignatureVerifier(providers);
    }

    /**
     * Verifies detached signatures over exact bytes and returns the fingerprints of the stewards who signed.
     *
     * @throws SecurityRefusal if fewer than required signed: STEWARD_UNKNOWN, CERTIFICATE_EXPIRED or
     *     CERTIFICATE_NOT_YET_VALID if a signature is there that did not count for this reason, otherwise STEWARDS_TOO_FEW;
     *     SIGNATURE_MALFORMED, SIGNATURE_INVALID or SUITE_NOT_ALLOWED for a bad signature, whoever else signed
     */
    public Set<String> verify(byte[] content, List<byte[]> signatures, Instant at) {
        Set<String> signers = new TreeSet<>();
        List<SecurityRefusal> uncounted = new ArrayList<>();
        for (byte[] signature : signatures) {
            try {
                // A set: the same steward signing twice counts once.
                signers.add(
                        Certificates.fingerprint(verifier.verify(content, signature, signer -> checkSteward(signer, at))
                                .certificate()));
            } catch (SecurityRefusal refusal) {
                if (!DOES_NOT_COUNT.contains(refusal.code())) {
                    throw refusal;
                }
                uncounted.add(refusal);
            }
        }
        if (signers.size() < required) {
            throw tooFew(signers, uncounted);
        }
        return signers;
    }

    private SecurityRefusal tooFew(Set<String> signers, List<SecurityRefusal> uncounted) {
        Map<String, String> missing = new TreeMap<>(namesByFingerprint);
        missing.keySet().removeAll(signers);
        String count = signers.size() + " of " + required + " required stewards signed; not yet signed by: "
                + missing.values().stream().sorted().collect(Collectors.joining(", ")) + ".";
        if (uncounted.isEmpty()) {
            return new SecurityRefusal(SecurityCode.STEWARDS_TOO_FEW, count);
        }
        SecurityRefusal first = uncounted.get(0);
        return new SecurityRefusal(first.code(), first.getMessage() + " " + count, first);
    }

    /**
     * The signatures that are by none of these stewards; whether the stewards' certificates are in their time is not asked.
     *
     * @throws SecurityRefusal SIGNATURE_MALFORMED, SIGNATURE_INVALID or SUITE_NOT_ALLOWED for a bad signature
     */
    public List<byte[]> strangers(byte[] content, List<byte[]> signatures) {
        List<byte[]> strangers = new ArrayList<>();
        for (byte[] signature : signatures) {
            try {
                verifier.verify(content, signature, this::checkKnown);
            } catch (SecurityRefusal refusal) {
                if (refusal.code() != SecurityCode.STEWARD_UNKNOWN) {
                    throw refusal;
                }
                strangers.add(signature);
            }
        }
        return strangers;
    }

    private void checkKnown(X509Certificate certificate) {
        if (!namesByFingerprint.containsKey(Certificates.fingerprint(certificate))) {
            throw new SecurityRefusal(
                    SecurityCode.STEWARD_UNKNOWN,
                    "A signature is by " + Stewards.name(certificate)
                            + ", who is no steward of this federation; compare the fingerprints with the anchor.");
        }
    }

    private void checkSteward(X509Certificate certificate, Instant at) {
        checkKnown(certificate);
        if (at.isAfter(certificate.getNotAfter().toInstant())) {
            throw new SecurityRefusal(
                    SecurityCode.CERTIFICATE_EXPIRED,
                    "The certificate of the steward " + Stewards.name(certificate) + " has expired.");
        }
        if (at.isBefore(certificate.getNotBefore().toInstant())) {
            throw new SecurityRefusal(
                    SecurityCode.CERTIFICATE_NOT_YET_VALID,
                    "The certificate of the steward " + Stewards.name(certificate)
                            + " is not valid yet; check the clock.");
        }
    }
}
