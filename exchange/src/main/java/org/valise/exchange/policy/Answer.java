package org.valise.exchange.policy;

import org.valise.exchange.Code;

/**
 * What one rule says, and why.
 *
 * @param inputs what it looked at, in words: codes, ids and dates, never contents of a document
 * @param code of the refusal; empty unless it failed, was overridden or is at our own risk
 */
public record Answer(Result result, String inputs, String code) {

    public static Answer passed(String inputs) {
        return new Answer(Result.PASSED, inputs, "");
    }

    public static Answer failed(Code code, String inputs) {
        return failed(code.name(), inputs);
    }

    public static Answer failed(String code, String inputs) {
        return new Answer(Result.FAILED, inputs, code);
    }

    /** The rule has nothing to say, for this reason. */
    public static Answer notApplicable(String inputs) {
        return new Answer(Result.NOT_APPLICABLE, inputs, "");
    }

    /** Passed, or failed with this code. */
    static Answer of(boolean passed, Code otherwise, String inputs) {
        return passed ? passed(inputs) : failed(otherwise, inputs);
    }

    /** It would have failed with this code if this node's operator did not take the risk. */
    static Answer atOwnRisk(String code, String inputs) {
        return new Answer(Result.AT_OWN_RISK, inputs, code);
    }

    Answer overridden() {
        return new Answer(Result.OVERRIDDEN, inputs, code);
    }
}
