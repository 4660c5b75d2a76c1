package org.valise.security.sign;

import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * A signature that was found good.
 *
 * @param certificate the signer's certificate, accepted for signatures at the moment of the check
 * @param claimedSigningTime what the signer says about when; nobody else vouches for it
 */
public record VerifiedSignature(X509Certificate certificate, Instant claimedSigningTime) {}
