package org.valise.security.keys;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;

/**
 * An authority with the register of what it has revoked. Guarantees that each list it issues is complete and has a number
 * higher than every one before. Thread safe.
 */
public record RevokingAuthority(MemberAuthority authority, RevokedRegister register) {
    /**
     * How many days a list is good for when nothing else is said: so long at most is a stolen key believed by somebody from
     * whom a new list is kept, and so long may a member that issues one every week be cut off, less a week.
     */
    public static final int LIST_DAYS = 30;

    /** {@link #LIST_DAYS}. */
    public static final Duration LIST_VALIDITY = Duration.ofDays(LIST_DAYS);

    /**
     * Revokes a certificate and returns what stands in the register: for one that was revoked before, the former entry. It is
     * revoked for others when they have the next {@link #issueList list}.
     *
     * @throws SecurityRefusal CERTIFICATE_WRONG_ISSUER if this authority did not issue it, REVOKED_UNREADABLE
     */
    public RevokedEntry revoke(X509Certificate certificate, RevocationReason reason, Instant now) {
        BigInteger serial = certificate.getSerialNumber();
        if (!authority.hasIssued(certificate)) {
            throw new SecurityRefusal(
                    SecurityCode.CERTIFICATE_WRONG_ISSUER,
                    "This authority did not issue the certificate " + serial.toString(16)
                            + "; revoke it with the authority that did.");
        }
        return register.add(new RevokedEntry(serial, now, reason)).entry(serial).orElseThrow();
    }

    /**
     * Issues the next revocation list (DER). Its number is used up before the list is made: after a crash there is a gap,
     * never a number twice.
     *
     * @throws SecurityRefusal REVOKED_UNREADABLE
     */
    public byte[] issueList(Instant now, Duration validity) {
        Revoked revoked = register.takeNumber();
        return authority.revocationList(revoked.entries(), revoked.lastNumber(), now, now.plus(validity));
    }
}
