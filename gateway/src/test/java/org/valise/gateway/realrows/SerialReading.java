package org.valise.gateway.realrows;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What an examiner's free text says about a serial number.
 *
 * @param stamped its characters; a question mark for each that cannot be read
 * @param unknown places of those, from 1
 */
record SerialReading(Optional<String> stamped, String condition, List<Integer> unknown) {
    private static final Pattern HAS_DIGIT = Pattern.compile(".*[0-9].*");
    private static final Pattern UNREADABLE = Pattern.compile("[?*]");
    private static final Pattern NEVER_THERE = Pattern.compile("NÃO POSSUI.*|SEM N.*|NÃO LOCALIZADO.*");
    private static final Pattern REMOVED =
            Pattern.compile(".*(RASPAD|SUPRIMID|REMOVID|ELIMINAD|OBLITERAD|LIXAD|PINAD|DESBASTAD).*");

    /** A number, then in brackets or after a comma where it stands. */
    private static final Pattern NUMBER_AND_REMARK = Pattern.compile("([A-Z0-9][A-Z0-9./-]{3,19})\\s*[(,;].*");

    /** Empty where the cell is. */
    static Optional<SerialReading> of(String cell) {
        String text = SeizedWeapon.upper(cell);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!HAS_DIGIT.matcher(text).matches()) {
            return Optional.of(new SerialReading(Optional.empty(), withoutNumber(text), List.of()));
        }
        Matcher remark = NUMBER_AND_REMARK.matcher(text);
        String number = remark.matches() ? remark.group(1) : text;
        if (UNREADABLE.matcher(number).find()) {
            return Optional.of(partial(UNREADABLE.matcher(number).replaceAll("?")));
        }
        return Optional.of(new SerialReading(
                Optional.of(number),
                text.contains("REVELAD") ? "RESTORED" : REMOVED.matcher(text).matches() ? "PARTIAL" : "CLEAR",
                List.of()));
    }

    private static SerialReading partial(String number) {
        return new SerialReading(
                Optional.of(number),
                "PARTIAL",
                IntStream.rangeClosed(1, number.length())
                        .filter(place -> number.charAt(place - 1) == '?')
                        .boxed()
                        .toList());
    }

    private static String withoutNumber(String text) {
        if (NEVER_THERE.matcher(text).matches()) {
            return "NONE";
        }
        return REMOVED.matcher(text).matches() ? "OBLITERATED" : "NOT_EXAMINED";
    }
}
