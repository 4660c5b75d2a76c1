package org.valise.schemas.evidence;

import java.util.Optional;
import java.util.regex.Pattern;
import org.valise.schemas.Codes;

/**
 * Why a message went no further.
 *
 * @param code stable code of the refusal or failure
 * @param remedy plain English: what the sender can do; one line of at most 500 characters
 */
public record Reason(String code, Optional<String> remedy) {
    private static final int LONGEST = 500;
    private static final Pattern LINE = Pattern.compile(
            "[^\\s\\p{Cc}\\p{Cs}\\x{2028}-\\x{202E}\\x{FFFE}\\x{FFFF}]+( [^\\s\\p{Cc}\\p{Cs}\\x{2028}-\\x{202E}\\x{FFFE}\\x{FFFF}]+)*+");
    private static final Pattern NOT_OF_A_LINE =
            Pattern.compile("[\\s\\p{Cc}\\p{Cs}\\x{2028}-\\x{202E}\\x{FFFE}\\x{FFFF}]+");

    public Reason {
        Codes.reason(code);
        if (remedy.isPresent() && !isLine(remedy.get())) {
            throw new IllegalArgumentException("a remedy is one line of at most " + LONGEST + " characters");
        }
    }

    /** A reason whose remedy is any text: white space is folded, control characters go, what is too long is cut. */
    public static Reason of(String code, String remedy) {
        String line = NOT_OF_A_LINE.matcher(remedy).replaceAll(" ").strip();
        String cut = line.substring(
                        0, line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length()))))
                .strip();
        return new Reason(code, Optional.of(cut).filter(text -> !text.isEmpty()));
    }

    private static boolean isLine(String text) {
        return text.length() <= 2 * LONGEST
                && text.codePointCount(0, text.length()) <= LONGEST
                && LINE.matcher(text).matches();
    }
}
