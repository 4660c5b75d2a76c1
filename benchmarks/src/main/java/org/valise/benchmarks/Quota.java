package org.valise.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.valise.gateway.Node;
import org.valise.gateway.configuration.ConfigurationReader;
import org.valise.gateway.demo.DemoFederation;
import org.valise.security.providers.CryptoProviders;

/**
 * What a member over its quota does to another: XBB sends one message after the other and awaits each receipt; first alone, then
 * while XAA pushes thousands over its quota to the same receiver. Prints both medians, their ratio, and where XAA's
 * messages are. Ends with 1 when a median is more than twice the undisturbed one, or a message is missing. XBB and the
 * receiver run in this process, XAA in one of its own. Arguments: how many messages XAA pushes (default 10,000), and a command to start its process with, such as {@code taskset -c 1}: a member has a
 * machine of its own, and without one of their own its signatures take their processor time from everybody here.
 */
public final class Quota {
    private static final String PUSHING = "XAA";
    private static final String WAITING = "XBB";
    private static final String RECEIVER = "XRE";
    private static final int AN_HOUR = 1_000;
    private static final int WARM_UP = 4_000;
    private static final int SAMPLES = 400;
    private static final double MOST = 2.0;

    private Quota() {}

    /** Runs it; takes a few minutes. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("valise-quota");
        Clock clock = Clock.systemUTC();
        List<Node> started = new ArrayList<>();
        boolean good;
        try {
            DemoFederation federation = new DemoFederation(folder, CryptoProviders.choose(), clock)
                    .state(RECEIVER, "Receiver", "")
                    .state(PUSHING, "Pushing", "")
                    .state(WAITING, "Waiting", "")
                    .link(PUSHING, RECEIVER)
                    .link(WAITING, RECEIVER)
                    .quota(PUSHING, AN_HOUR);
            federation.write();
            for (String member : List.of(RECEIVER, WAITING)) {
                started.add(Node.start(ConfigurationReader.read(configuration(federation, member)), clock));
            }
            List<String> prefix = arguments.length > 1 ? List.of(arguments[1].split(" ")) : List.of();
            try (var push = PushProcess.start(configuration(federation, PUSHING), RECEIVER, prefix)) {
                good = run(new RoundTrips(started.get(1), WAITING, RECEIVER, clock), push, count, out);
            }
        } finally {
            Collections.reverse(started);
            started.forEach(Node::close);
            Folders.delete(folder);
        }
        if (!good) {
            out.printf("Missed: at most %.1f times, and no message missing.%n", MOST);
            System.exit(1);
        }
    }

    private static Path configuration(DemoFederation federation, String member) {
        return federation.of(member).resolve("node.yaml");
    }

    private static boolean run(RoundTrips trips, PushProcess push, int count, PrintStream out) throws Exception {
        trips.times(WARM_UP);
        RoundTrips.Latencies alone = trips.times(SAMPLES);
        out.printf("alone:                     %s%n", alone);
        push.push(count);
        RoundTrips.Latencies during = trips.during(push::isRunning);
        out.printf("while %s submits %,d:   %s, %.1f times%n", PUSHING, count, during, during.times(alone));
        out.printf("                           %s%n", push.answer());
        RoundTrips.Latencies after = trips.times(SAMPLES);
        out.printf("while they wait:           %s, %.1f times%n", after, after.times(alone));
        Account account = push.account();
        out.printf("%s: %s%n", PUSHING, account);
        return during.times(alone) <= MOST && after.times(alone) <= MOST && account.isComplete();
    }
}
