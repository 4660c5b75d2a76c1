package org.valise.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.stream.Collectors;

/**
 * How long exchanges took.
 *
 * @param nanos from the beginning of the first to the end of the last
 * @param latencies of each exchange, in microseconds
 */
public record Timing(long nanos, List<Long> latencies) {

    /** Copies the list. */
    public Timing {
        latencies = List.copyOf(latencies);
    }

    /** One line, for another process. */
    String line() {
        return nanos + " " + latencies.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** What {@link #line} wrote. */
    public static Timing read(String line) {
        try (Scanner numbers = new Scanner(line)) {
            long nanos = numbers.nextLong();
            List<Long> latencies = new ArrayList<>();
            while (numbers.hasNextLong()) {
                latencies.add(numbers.nextLong());
            }
            return new Timing(nanos, latencies);
        }
    }
}
