package org.valise.schemas;

import java.util.regex.Pattern;

/** The shapes of the short codes that travel in headers, evidence and documents. Thread safe. */
public final class Codes {
    private static final Pattern MEMBER = Pattern.compile("[A-Z][A-Z0-9]{2,11}");
    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9_]{2,63}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private Codes() {}

    /** Returns a member or group code unchanged: an ISO 3166-1 alpha-3 code, or an organisation's own of 3 to 12 characters. */
    public static String member(String code) {
        return matching(MEMBER, code, "a member or group code is a capital letter and 2 to 11 capitals or digits");
    }

    /** Returns a reason code unchanged. */
    public static String reason(String code) {
        return matching(REASON, code, "a reason code is a capital letter and 2 to 63 capitals, digits or underscores");
    }

    /** Returns a SHA-256 digest in hexadecimal unchanged. */
    public static String sha256(String hex) {
        return matching(SHA_256, hex, "a SHA-256 digest is 64 lower-case hexadecimal digits");
    }

    private static String matching(Pattern pattern, String value, String otherwise) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(otherwise);
        }
        return value;
    }
}
