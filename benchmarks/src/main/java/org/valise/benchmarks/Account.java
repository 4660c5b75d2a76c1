package org.valise.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.stream.Collectors;
import org.valise.exchange.deliver.Shelf;
import org.valise.gateway.Node;

/**
 * Where the messages are that a node was to push, from its own archive, in which each is at exactly one stage.
 *
 * @param pushed how many were accepted
 */
record Account(long delivered, long deferred, long refused, long pushed) {

    static Account of(Node node, long pushed) {
        Map<String, Long> stages = node.shelf().tallies().stream()
                .collect(Collectors.groupingBy(Shelf.Tally::stage, Collectors.summingLong(Shelf.Tally::count)));
        long refused = stages.getOrDefault("refuse", 0L);
        long delivered = stages.getOrDefault("receipt", 0L) + stages.getOrDefault("deliver", 0L);
        long all = stages.values().stream().mapToLong(Long::longValue).sum();
        return new Account(delivered, all - delivered - refused, refused, pushed);
    }

    /** One line, for another process. */
    String line() {
        return delivered + " " + deferred + " " + refused + " " + pushed;
    }

    /** What {@link #line} wrote. */
    static Account read(String line) {
        try (Scanner numbers = new Scanner(line)) {
            return new Account(numbers.nextLong(), numbers.nextLong(), numbers.nextLong(), numbers.nextLong());
        }
    }

    /** Whether none is missing. */
    boolean isComplete() {
        return pushed > 0 && delivered + deferred + refused == pushed;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d delivered + %,d deferred + %,d refused = %,d of %,d",
                delivered,
                deferred,
                refused,
                delivered + deferred + refused,
                pushed);
    }
}
