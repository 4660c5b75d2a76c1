package org.valise.gateway.realrows;

import java.util.Map;
import java.util.TreeMap;

/** What became of the requests, by the state that was asked. */
final class Counts {
    private final Map<String, Line> lines = new TreeMap<>();

    /**
     * One state's.
     *
     * @param delivered taken over by its agency
     * @param receipts requests with exactly one signed receipt
     * @param twice deliveries and receipts beyond the first
     * @param altered delivered with other bytes than sent
     */
    record Line(int sent, int delivered, int receipts, int twice, int altered) {
        Line plus(Line other) {
            return new Line(
                    sent + other.sent,
                    delivered + other.delivered,
                    receipts + other.receipts,
                    twice + other.twice,
                    altered + other.altered);
        }
    }

    void add(String state, Line line) {
        lines.merge(state, line, Line::plus);
    }

    int sent() {
        return total().sent();
    }

    int delivered() {
        return total().delivered();
    }

    int receipts() {
        return total().receipts();
    }

    int twice() {
        return total().twice();
    }

    int altered() {
        return total().altered();
    }

    String table() {
        StringBuilder table = new StringBuilder("Real rows   sent  delivered  receipts  twice\n");
        lines.forEach((state, line) -> table.append(row(state, line)));
        return table.append(row("all", total())).toString();
    }

    private Line total() {
        return lines.values().stream().reduce(new Line(0, 0, 0, 0, 0), Line::plus);
    }

    private static String row(String name, Line line) {
        return "  %-8s %6d %10d %9d %6d%n"
                .formatted(name, line.sent(), line.delivered(), line.receipts(), line.twice());
    }
}
