package org.valise.schemas.xml;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the value forms of version 1, and those only: a value has one spelling. Thread safe. */
public final class Values {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern UTC_FORM =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z");
    private static final Pattern SIZE_FORM = Pattern.compile("0|[1-9][0-9]{0,17}");

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /** The greatest number of bytes that can be written. */
    public static final long GREATEST_SIZE = 999_999_999_999_999_999L;

    private Values() {}

    /** Returns a moment unchanged if its year has four digits, as the written form needs. */
    public static Instant writable(Instant moment) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw new IllegalArgumentException("a moment lies in the years 0001 to 9999");
        }
        return moment;
    }

    /** A UUID in lower case. */
    public static UUID uuid(String text) {
        require(UUID_FORM, text);
        return UUID.fromString(text);
    }

    /**
     * A moment in UTC with the letter Z.
     *
     * @throws DateTimeException if there is no such day or hour
     */
    public static Instant instant(String text) {
        require(UTC_FORM, text);
        return Instant.parse(text);
    }

    /** A moment in UTC, or nothing if the text is none. */
    public static Optional<Instant> instantIn(String text) {
        try {
            return Optional.of(instant(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A day, or nothing if the text is none. */
    public static Optional<LocalDate> dayIn(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A number of bytes. */
    public static long size(String text) {
        require(SIZE_FORM, text);
        return Long.parseLong(text);
    }

    private static void require(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("not in the form of the schema");
        }
    }
}
