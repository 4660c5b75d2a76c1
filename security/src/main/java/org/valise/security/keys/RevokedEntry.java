package org.valise.security.keys;

import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One certificate that its authority has taken back.
 *
 * @param serial the certificate's serial number
 * @param at since when, in whole seconds
 * @param reason why
 */
public record RevokedEntry(BigInteger serial, Instant at, RevocationReason reason) {

    /** Cuts the moment to whole seconds: a revocation list knows no others. */
    public RevokedEntry {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }
}
