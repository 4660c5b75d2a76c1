package org.valise.exchange;

import java.util.List;
import org.valise.schemas.Finding;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;

/**
 * A message may not go on: which code, why, and what to do. It is expected, becomes data where it is
 * caught, and never carries contents of a document.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String remedy;
    private final transient List<Finding> findings;
    private final String explanation;

    private Refusal(String code, String message, String remedy, List<Finding> findings, String explanation) {
        super(message, null, false, false);
        this.code = code;
        this.remedy = remedy;
        this.findings = List.copyOf(findings);
        this.explanation = explanation;
    }

    private Refusal(String code, String message, String remedy, List<Finding> findings) {
        this(code, message, remedy, findings, "");
    }

    /** A refusal by the exchange's own rules. */
    public static Refusal of(Code code, String message) {
        return new Refusal(code.name(), message, code.remedy(), List.of());
    }

    /** A refusal for what validation found; its code is that of the first finding. */
    public static Refusal of(List<Finding> findings) {
        Finding first = findings.get(0);
        return new Refusal(first.code(), first.message(), Code.DOCUMENT_INVALID.remedy(), findings);
    }

    /** A refusal by keys, certificates or signatures. */
    public static Refusal of(SecurityRefusal refusal) {
        return new Refusal(
                refusal.code().name(), String.valueOf(refusal.getMessage()), Remedy.of(refusal.code()), List.of());
    }

    /**
     * A refusal by the policy.
     *
     * @param code stable code of whichever module
     * @param explanation every rule that was evaluated, as text without contents of the document
     */
    public static Refusal explained(String code, String message, String explanation) {
        return new Refusal(code, message, remedy(code), List.of(), explanation);
    }

    /** What to do about a code, from whichever module it comes; general advice for the code of a finding. */
    public static String remedy(String code) {
        for (Code known : Code.values()) {
            if (known.name().equals(code)) {
                return known.remedy();
            }
        }
        for (SecurityCode known : SecurityCode.values()) {
            if (known.name().equals(code)) {
                return Remedy.of(known);
            }
        }
        return Code.DOCUMENT_INVALID.remedy();
    }

    /** The stable code; English upper case with underscores. */
    public String code() {
        return code;
    }

    /** Why, in plain words. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** What to do, in plain words. */
    public String remedy() {
        return remedy;
    }

    /** Findings in the document, empty when the refusal has another cause. */
    public List<Finding> findings() {
        return findings;
    }

    /** Every rule of the policy with its inputs and result, as text; empty when the refusal is not the policy's. */
    public String explanation() {
        return explanation;
    }
}
