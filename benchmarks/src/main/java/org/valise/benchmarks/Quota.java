package org.valise.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.valise.exchange.Stage;
import org.valise.exchange.deliver.Shelf;
import org.valise.exchange.submit.Upload;
import org.valise.gateway.Node;
import org.valise.gateway.StageLog;
import org.valise.gateway.configuration.ConfigurationReader;
import org.valise.gateway.demo.DemoFederation;
import org.valise.security.providers.CryptoProviders;

/**
 * What a member over its quota does to another: XBB sends one message after the other and awaits each receipt; first alone, then
 * while XAA pushes thousands over its quota to the same receiver. Prints both medians, their ratio, and where XAA's
 * messages are: none may be missing. All three nodes run in this process, on one machine; so the ratio also holds what XAA's
 * own work takes from XBB's processor. Argument: how many messages XAA pushes (default 10,000).
 */
public final class Quota {
    private static final String PUSHING = "XAA";
    private static final String WAITING = "XBB";
    private static final String RECEIVER = "XRE";
    private static final int AN_HOUR = 1_000;
    private static final int WARM_UP = 1_000;
    private static final int SAMPLES = 400;
    private static final int SUBMITTERS = 4;

    private final Map<String, Node> nodes;
    private final Clock clock;

    private Quota(Map<String, Node> nodes, Clock clock) {
        this.nodes = nodes;
        this.clock = clock;
    }

    /** Runs it; takes a few minutes. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("valise-quota");
        Clock clock = Clock.systemUTC();
        List<Node> started = new ArrayList<>();
        try {
            DemoFederation federation = new DemoFederation(folder, CryptoProviders.choose(), clock)
                    .state(RECEIVER, "Receiver", "")
                    .state(PUSHING, "Pushing", "")
                    .state(WAITING, "Waiting", "")
                    .link(PUSHING, RECEIVER)
                    .link(WAITING, RECEIVER)
                    .quota(PUSHING, AN_HOUR);
            federation.write();
            for (String member : List.of(RECEIVER, PUSHING, WAITING)) {
                started.add(Node.start(
                        ConfigurationReader.read(federation.of(member).resolve("node.yaml")), clock));
            }
            Map<String, Node> nodes =
                    Map.of(RECEIVER, started.get(0), PUSHING, started.get(1), WAITING, started.get(2));
            new Quota(nodes, clock).run(count, out);
        } finally {
            Collections.reverse(started);
            started.forEach(Node::close);
            Folders.delete(folder);
        }
    }

    private void run(int count, PrintStream out) throws Exception {
        AtomicInteger left = new AtomicInteger(WARM_UP);
        measure(() -> left.decrementAndGet() > 0);
        left.set(SAMPLES);
        double alone = median(measure(() -> left.decrementAndGet() > 0));
        out.printf("alone:                     median %.1f ms%n", alone);

        AtomicInteger toPush = new AtomicInteger(count);
        ExecutorService submitters = Executors.newFixedThreadPool(SUBMITTERS);
        List<Future<?>> pushing = new ArrayList<>();
        for (int i = 0; i < SUBMITTERS; i++) {
            pushing.add(submitters.submit(() -> push(toPush)));
        }
        submitters.shutdown();
        List<Long> during = measure(() -> !submitters.isTerminated());
        for (Future<?> submitter : pushing) {
            submitter.get();
        }
        out.printf(
                "while %s submits %,d:   median %.1f ms, %.1f times%n",
                PUSHING, count, median(during), median(during) / alone);
        left.set(SAMPLES);
        List<Long> after = measure(() -> left.decrementAndGet() > 0);
        out.printf("while they wait:           median %.1f ms, %.1f times%n", median(after), median(after) / alone);
        account(count, out);
    }

    private void push(AtomicInteger toPush) {
        Request request = Request.between(PUSHING, RECEIVER, clock.instant());
        while (toPush.getAndDecrement() > 0) {
            submit(PUSHING, request, UUID.randomUUID());
        }
    }

    private void submit(String member, Request request, UUID id) {
        node(member).lines().submit(new Upload(new ByteArrayInputStream(request.bytes(id)), "benchmark"));
    }

    /** Microseconds from each submission to its receipt. */
    private List<Long> measure(BooleanSupplier more) throws InterruptedException, IOException {
        Request request = Request.between(WAITING, RECEIVER, clock.instant());
        StageLog stages = node(WAITING).stages();
        long seen =
                stages.after(0).stream().mapToLong(StageLog.Event::seq).max().orElse(0);
        List<Long> latencies = new ArrayList<>();
        do {
            UUID id = UUID.randomUUID();
            long begun = System.nanoTime();
            submit(WAITING, request, id);
            boolean back = false;
            while (!back) {
                for (StageLog.Event event : stages.after(seen)) {
                    seen = event.seq();
                    back |= event.stage() == Stage.RECEIPT && id.equals(event.message());
                }
                if (System.nanoTime() - begun > TimeUnit.MINUTES.toNanos(1)) {
                    throw new IOException("no receipt for " + id + " within a minute");
                }
                TimeUnit.MICROSECONDS.sleep(500);
            }
            latencies.add((System.nanoTime() - begun) / 1_000);
        } while (more.getAsBoolean());
        return latencies;
    }

    private static double median(List<Long> latencies) {
        return new Sample(latencies, 1, 0).percentileMillis(50);
    }

    /** From the pushing member's own archive: each of its messages is at exactly one stage. */
    private void account(int count, PrintStream out) {
        Map<String, Long> stages = node(PUSHING).shelf().tallies().stream()
                .collect(Collectors.groupingBy(Shelf.Tally::stage, Collectors.summingLong(Shelf.Tally::count)));
        long refused = stages.getOrDefault("refuse", 0L);
        long delivered = stages.getOrDefault("receipt", 0L) + stages.getOrDefault("deliver", 0L);
        long all = stages.values().stream().mapToLong(Long::longValue).sum();
        out.printf(
                "%s: %,d delivered + %,d deferred + %,d refused = %,d of %,d%n",
                PUSHING, delivered, all - delivered - refused, refused, all, count);
    }

    private Node node(String member) {
        return Objects.requireNonNull(nodes.get(member));
    }
}
