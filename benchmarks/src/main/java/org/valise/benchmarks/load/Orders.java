package org.valise.benchmarks.load;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Scanner;

/**
 * The side of a measured process: it reads orders from its input, a number in flight and seconds on each line, and writes a
 * line for each; it ends with its input. What else it writes does not begin with {@link #MARK}.
 */
public final class Orders {
    /** Before each line that is an answer. */
    public static final String MARK = "=> ";

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Orders() {}

    /** Says something to whom has started this process. */
    public static void say(String line) {
        OUT.println(MARK + line);
    }

    /** Says that it is ready, then does what it is told until there is nothing more. */
    public static void obey(Exchange exchange) throws Exception {
        say("ready");
        try (Scanner orders = new Scanner(System.in, StandardCharsets.UTF_8)) {
            while (orders.hasNextInt()) {
                Load load = new Load(exchange, orders.nextInt());
                say(load.run(Duration.ofMillis(orders.nextLong())).line());
            }
        }
    }
}
