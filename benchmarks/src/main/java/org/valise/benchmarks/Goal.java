package org.valise.benchmarks;

import java.util.Locale;

/** A figure with what it should be: one row of the table. */
record Goal(String what, String figure, String goal, String verdict) {
    private static final String MET = "met";
    private static final String MISSED = "**missed**";

    /** @param figure a format for the value */
    static Goal atLeast(String what, double value, double goal, String figure) {
        return new Goal(what, text(figure, value), "at least " + text(figure, goal), value >= goal ? MET : MISSED);
    }

    /** @param figure a format for the value */
    static Goal atMost(String what, double value, double goal, String figure) {
        return new Goal(what, text(figure, value), "at most " + text(figure, goal), value <= goal ? MET : MISSED);
    }

    /** A figure without a goal. */
    static Goal none(String what, double value, String figure) {
        return new Goal(what, text(figure, value), "", "");
    }

    String row() {
        return "| " + String.join(" | ", what, figure, goal, verdict) + " |";
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
