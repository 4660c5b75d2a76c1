package org.valise.security.sign;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.cms.Time;

/**
 * The signing-time attribute (RFC 5652, section 11.3): UTCTime for the years 1950 to 2049, GeneralizedTime for others,
 * to the second, in UTC. Bouncy Castle writes and reads the same through a formatter that it makes anew each time.
 */
final class SigningTime {
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter READ =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'GMT+00:00'").withZone(ZoneOffset.UTC);

    private SigningTime() {}

    static Time of(Instant at) {
        int year = at.atOffset(ZoneOffset.UTC).getYear();
        return year >= 1950 && year < 2050
                ? Time.getInstance(new DERUTCTime(SHORT.format(at)))
                : Time.getInstance(new DERGeneralizedTime(LONG.format(at)));
    }

    /**
     * The moment that an attribute names.
     *
     * @throws DateTimeException if it is not in UTC to the second
     */
    static Instant in(Time time) {
        return READ.parse(time.getTime(), Instant::from);
    }
}
