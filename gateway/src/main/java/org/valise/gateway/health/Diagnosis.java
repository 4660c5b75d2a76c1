package org.valise.gateway.health;

import org.valise.exchange.Code;

/**
 * What was found out about one part of a node. Carries no contents, no keys and no tokens.
 *
 * @param part what was looked at, in one word
 * @param code stable code, or empty when there is nothing to do
 * @param text what was found, in plain words
 * @param remedy what to do, or empty
 */
public record Diagnosis(String part, Level level, String code, String text, String remedy) {

    /** As it should be. */
    public static Diagnosis ok(String part, String text) {
        return new Diagnosis(part, Level.OK, "", text, "");
    }

    /** Somebody should look after it. */
    public static Diagnosis warn(String part, String text, String remedy) {
        return new Diagnosis(part, Level.WARN, "", text, remedy);
    }

    /** It does not work. */
    public static Diagnosis fail(String part, String code, String text, String remedy) {
        return new Diagnosis(part, Level.FAIL, code, text, remedy);
    }

    /** It does not work, for a reason that has its own remedy. */
    public static Diagnosis fail(String part, Code code, String text) {
        return fail(part, code.name(), text, code.remedy());
    }

    /** Whether it does not work. */
    public boolean isFailure() {
        return level == Level.FAIL;
    }
}
