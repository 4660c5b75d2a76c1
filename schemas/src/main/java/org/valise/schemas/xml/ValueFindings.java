package org.valise.schemas.xml;

import java.util.Optional;
import org.valise.schemas.Finding;

/** Says in plain words what is wrong with one value, from the key of the XSD rule that it breaks (XSD 1.0 part 1, appendix C). */
final class ValueFindings {
    private ValueFindings() {}

    static Finding of(String key, Element where, SchemaGuide guide) {
        String path = where.path();
        Optional<TypeGuide> type = guide.typeOf(where);
        String form = type.map(TypeGuide::documentation).orElse("See the schema.");
        return switch (key) {
            case "cvc-enumeration-valid" -> invalidCode(path, type);
            case "cvc-maxLength-valid" ->
                Finding.blocking(path, "VALUE_TOO_LONG", "The value is too long.", "Shorten it. " + form);
            case "cvc-complex-type.3.2.2",
                    "cvc-type.3.1.1",
                    "cvc-elt.3.1",
                    "cvc-elt.4.1",
                    "cvc-elt.4.2",
                    "cvc-elt.4.3" ->
                Finding.blocking(path, "ATTRIBUTE_UNKNOWN", "An attribute is not allowed here.", "Remove it.");
            case "cvc-complex-type.4" ->
                Finding.blocking(path, "ATTRIBUTE_MISSING", "An attribute is missing.", "Add it as the schema says.");
            case "cvc-complex-type.2.3", "cvc-complex-type.2.1" ->
                Finding.blocking(
                        path, "TEXT_OUT_OF_PLACE", "This element may not hold what it holds.", "Empty it. " + form);
            case "cvc-type.3.1.2" ->
                Finding.blocking(path, "ELEMENT_OUT_OF_PLACE", "A value holds elements.", "Write text only. " + form);
            case "cvc-identity-constraint.4.1", "cvc-identity-constraint.4.2.2" ->
                Finding.blocking(path, "CODE_REPEATED", "A code occurs more than once.", "Use each code once.");
            case "cvc-identity-constraint.4.3" ->
                Finding.blocking(path, "CODE_UNKNOWN", "A code names nothing in this text.", "Add what it names.");
            default -> invalidValue(where, type, form);
        };
    }

    private static Finding invalidCode(String path, Optional<TypeGuide> type) {
        String codes = type.map(guide -> String.join(", ", guide.codes())).orElse("");
        String remedy = codes.isEmpty() ? "Use a code of the schema's list." : "Use one of: " + codes + ".";
        return Finding.blocking(path, "CODE_INVALID", "The value is not in the code list.", remedy);
    }

    private static Finding invalidValue(Element where, Optional<TypeGuide> type, String form) {
        boolean holdsText = type.map(guide -> guide.children().isEmpty()).orElse(true);
        if (holdsText && where.text().isEmpty()) {
            return Finding.blocking(
                    where.path(), "VALUE_EMPTY", "The element is empty.", "Fill it in or remove it. " + form);
        }
        return Finding.blocking(
                where.path(),
                "VALUE_INVALID",
                "The value is not in the form that is needed here.",
                "Write it so: " + form);
    }
}
