package org.valise.schemas.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;

/** What is said of a serial number's condition fits what is given of its characters. */
final class SerialNumberFitsItsCondition implements Rule {
    private static final Set<String> UNREADABLE = Set.of("OBLITERATED", "NONE", "NOT_EXAMINED");
    private static final Pattern PLACE = Pattern.compile("[0-9]{1,2}");

    @Override
    public void check(Element document, Consumer<Finding> findings) {
        document.everywhere("SerialNumber")
                .forEach(serial -> contradiction(serial)
                        .ifPresent(message -> findings.accept(Finding.blocking(
                                serial.path(),
                                "SERIAL_CONTRADICTS_CONDITION",
                                message,
                                "Correct the condition, the characters or the unknown positions."))));
    }

    private static Optional<String> contradiction(Element serial) {
        String condition = serial.textOf("Condition").orElse("");
        String stamped = serial.textOf("AsStamped").orElse("");
        List<Integer> unknown = unknownPositions(serial);
        if ("CLEAR".equals(condition) && stamped.isEmpty()) {
            return Optional.of("The serial number is said to be clear but not given.");
        }
        if ("CLEAR".equals(condition) && (stamped.contains("?") || !unknown.isEmpty())) {
            return Optional.of("The serial number is said to be clear but has characters that cannot be read.");
        }
        if (UNREADABLE.contains(condition) && !stamped.isEmpty()) {
            return Optional.of("The serial number is said not to be readable but is given.");
        }
        if (unknown.stream().anyMatch(place -> place > stamped.length())) {
            return Optional.of("An unknown position lies beyond the characters given.");
        }
        return Optional.empty();
    }

    private static List<Integer> unknownPositions(Element serial) {
        return serial.textOf("UnknownPositions").stream()
                .flatMap(text -> Arrays.stream(text.split(" ", -1)))
                .filter(place -> PLACE.matcher(place).matches())
                .map(Integer::valueOf)
                .toList();
    }
}
