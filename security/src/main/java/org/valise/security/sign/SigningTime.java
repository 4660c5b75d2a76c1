package org.valise.security.sign;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.cms.Time;

/**
 * The signing-time attribute (RFC 5652, section 11.3): UTCTime for the years 1950 to 2049, GeneralizedTime for others,
 * to the second, in UTC. Bouncy Castle writes and reads the same through a formatter that it makes anew each time.
 */
final class SigningTime {
    private static final DateTimeFormatter SHORT = new DateTimeFormatterBuilder()
            .appendValueReduced(ChronoField.YEAR, 2, 2, 1950)
            .appendPattern("MMddHHmmss'Z'")
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC)
            .withResolverStyle(ResolverStyle.STRICT);

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
     * @throws DateTimeException if there is no such day or hour, or it is not in UTC to the second
     */
    static Instant in(Time time) {
        return time.toASN1Primitive() instanceof ASN1UTCTime twoDigits
                ? SHORT.parse(twoDigits.toString(), Instant::from)
                : LONG.parse(((ASN1GeneralizedTime) time.toASN1Primitive()).getTimeString(), Instant::from);
    }
}
