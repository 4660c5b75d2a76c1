package org.valise.schemas.rules;

import java.util.Set;
import java.util.function.Consumer;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;

/** A trace request gives a serial number that can be searched, or at least make and model. */
final class WeaponIsIdentifiable implements Rule {
    private static final Set<String> READABLE = Set.of("CLEAR", "PARTIAL", "RESTORED", "ALTERED");
    private static final int FEWEST_KNOWN_CHARACTERS = 3;

    @Override
    public void check(Element document, Consumer<Finding> findings) {
        document.first("Firearm")
                .filter(firearm -> "TraceRequest".equals(document.name()))
                .filter(firearm -> !hasUsableSerial(firearm) && !hasMakeAndModel(firearm))
                .ifPresent(firearm -> findings.accept(Finding.blocking(
                        firearm.path(),
                        "WEAPON_NOT_IDENTIFIABLE",
                        "Neither a usable serial number nor make and model are given, so no record can be searched.",
                        "Give a serial number with at least three legible characters, or both make and model.")));
    }

    private static boolean hasUsableSerial(Element firearm) {
        return firearm.children("SerialNumber").stream()
                .filter(serial -> READABLE.contains(serial.textOf("Condition").orElse("")))
                .map(serial -> serial.textOf("AsStamped").orElse(""))
                .anyMatch(WeaponIsIdentifiable::isUsable);
    }

    private static boolean isUsable(String stamped) {
        return stamped.codePoints().filter(Character::isLetterOrDigit).count() >= FEWEST_KNOWN_CHARACTERS
                && stamped.codePoints().anyMatch(Character::isDigit);
    }

    private static boolean hasMakeAndModel(Element firearm) {
        boolean isMakeKnown = firearm.textOf("Make", "Basis")
                        .filter(basis -> !"UNKNOWN".equals(basis))
                        .isPresent()
                && (firearm.textOf("Make", "AsStamped").isPresent()
                        || firearm.textOf("Make", "Code").isPresent());
        return isMakeKnown && firearm.textOf("Model").isPresent();
    }
}
