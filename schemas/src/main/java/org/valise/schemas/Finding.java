package org.valise.schemas;

import java.util.Objects;

/**
 * One thing that is wrong, or could be better, in an XML document.
 *
 * <p>Guarantees: {@code code} is stable across releases; no field repeats a value of the document, so a finding may be
 * logged and shown without disclosing what the document says. Immutable.
 *
 * @param severity whether the document is refused for it
 * @param path where: element names from the root, such as {@code /TraceRequest/Firearm/SerialNumber[2]/Condition}; the
 *     first of several equal names carries no number; {@code /} when no element was reached
 * @param code stable code, upper case, such as {@code ELEMENT_MISSING}
 * @param message one plain English sentence: what is wrong
 * @param remedy one plain English sentence: what to do
 */
public record Finding(Severity severity, String path, String code, String message, String remedy) {
    public Finding {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(path);
        Objects.requireNonNull(code);
        Objects.requireNonNull(message);
        Objects.requireNonNull(remedy);
    }

    /** A finding for which the document is refused. */
    public static Finding blocking(String path, String code, String message, String remedy) {
        return new Finding(Severity.BLOCKING, path, code, message, remedy);
    }

    /** A finding that only advises. */
    public static Finding advisory(String path, String code, String message, String remedy) {
        return new Finding(Severity.ADVISORY, path, code, message, remedy);
    }
}
