package org.valise.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.valise.exchange.Stage;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.configuration.ConfigurationReader;
import org.valise.gateway.demo.DemoFederation;
import org.valise.security.Suite;
import org.valise.security.providers.CryptoProviders;

/**
 * One notice of a megabyte to a group of 193 members over their relay: what it takes the sender, and how many copies each link carries.
 * The members' nodes do not run: what is for them waits in the relay's broker, where it is counted.
 */
final class FanOutPart implements Part {
    private static final int MEMBERS = 193;
    private static final int BYTES = 1_000_000;
    private static final int COUNTED = 2;
    private static final String RELAY = "XRR";
    private static final String GROUP = "XRG";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern WAITING = Pattern.compile("valise_queue_frames\\{[^}]*queue=\"out\"[^}]*} ([0-9.]+)");

    @Override
    public String name() {
        return "fan-out";
    }

    @Override
    public Findings run(Lab lab) throws Exception {
        Path folder = lab.place("federation");
        lab.say("making %d members", MEMBERS + 2);
        write(lab, folder);
        Pair nodes = new Pair(lab, folder, Map.of());
        try (Worker sender = sender(lab, nodes, folder)) {
            int notices = 0;
            while (notices < COUNTED) {
                notices += sender.run(1, Duration.ofMillis(50)).latencies().size();
            }
            double sent = waiting(nodes, Pair.SENDER);
            double passedOn = passedOn(nodes, sent);
            Footprint footprint = new Footprint(List.of(sender.handle()), folder);
            Contestant contestant = new Contestant("sender", sender, footprint, List.of());
            contestant.measure(1, lab.warmUp());
            Sample sample = contestant.measure(1, lab.span());
            return new Findings(
                    List.of(
                            Goal.atMost(
                                    "1 MB to 193 members: the sender's CPU", sample.cpuMicros() / 1_000, 6, "%.1f ms"),
                            Goal.atMost("copies of it on the sender's link", sent / notices, 1, "%.0f"),
                            Goal.none(
                                    "copies that the relay passes on, one for each member's link",
                                    passedOn / notices,
                                    "%.0f")),
                    "The sender's node alone, with its database, from the submission until its broker has the envelope.");
        }
    }

    private static void write(Lab lab, Path folder) throws IOException {
        DemoFederation federation = new DemoFederation(folder, CryptoProviders.choose(), lab.clock())
                .regional(RELAY, "Relay")
                .state(Pair.SENDER, "Sender", RELAY);
        List<String> members = members();
        for (String member : members) {
            federation.state(member, "Member", RELAY).link(member, RELAY);
        }
        federation
                .link(Pair.SENDER, RELAY)
                .group(
                        GROUP,
                        "Group",
                        RELAY,
                        Stream.concat(Stream.of(Pair.SENDER), members.stream()).toList());
        federation.write();
        Pair.only(Suite.CLASSICAL_1, federation.of(Pair.SENDER).resolve("node.yaml"));
    }

    /** XBA to XJK: codes that ISO 3166 leaves to its users. */
    private static List<String> members() {
        return IntStream.range(26, 26 + MEMBERS)
                .mapToObj(i -> "X" + (char) ('A' + i / 26) + (char) ('A' + i % 26))
                .toList();
    }

    private static Worker sender(Lab lab, Pair nodes, Path folder) throws IOException {
        String file = nodes.file(Pair.SENDER).toString();
        return Worker.start(
                Program.ofOurs(
                        lab.jvm(),
                        SendingNode.class,
                        List.of(file, GROUP, String.valueOf(BYTES), Stage.SEND.name()),
                        Map.of()),
                folder.resolve("sender.log"));
    }

    /** Lets the relay take what the sender has for it, and counts what it has for the members then. */
    private static double passedOn(Pair nodes, double sent) throws IOException, InterruptedException {
        Process relay = nodes.run(RELAY);
        try {
            long begun = System.nanoTime();
            double passed = 0;
            while (passed < sent * MEMBERS && System.nanoTime() - begun < PATIENCE.toNanos()) {
                TimeUnit.SECONDS.sleep(1);
                passed = waiting(nodes, RELAY);
            }
            return passed;
        } finally {
            Pair.end(relay);
        }
    }

    /** Frames that wait in a node's broker to go out, to all peers together. */
    private static double waiting(Pair nodes, String member) throws IOException, InterruptedException {
        String metrics = NodeClient.ofOperator(ConfigurationReader.read(nodes.file(member)))
                .metrics();
        return WAITING.matcher(metrics)
                .results()
                .mapToDouble(line -> Double.parseDouble(line.group(1)))
                .sum();
    }
}
