package org.valise.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.benchmarks.load.Load;
import org.valise.exchange.Stage;
import org.valise.gateway.Node;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.configuration.ConfigurationReader;
import org.valise.gateway.demo.DemoFederation;
import org.valise.security.providers.CryptoProviders;

/**
 * The benchmark's small version. It compares processor time with processor time of the same seconds, in one process, with a compiler
 * that is done soon: neither a slow machine nor a busy one makes it fail.
 */
class RegressionTest {
    /** A round trip costs as many yardsticks as this at most; twice of what it cost when this was written. */
    private static final double LIMIT = 30;

    private static final int ROUNDS = 4;
    private static final int YARDS = 1000;
    private static final Duration SPAN = Duration.ofSeconds(2);
    private static final Duration WARM_UP = Duration.ofSeconds(6);
    private static final int IN_FLIGHT = 32;

    @TempDir
    Path folder;

    @Test
    void aRoundTripCostsNoMoreProcessorTimeThanBeforeAsTheYardstickTellsIt() throws Exception {
        Clock clock = Clock.systemUTC();
        DemoFederation federation = new DemoFederation(folder, CryptoProviders.choose(), clock)
                .state(Pair.SENDER, "Sender", "")
                .state(Pair.RECEIVER, "Receiver", "")
                .link(Pair.SENDER, Pair.RECEIVER);
        federation.write();
        Configuration receiving =
                ConfigurationReader.read(federation.of(Pair.RECEIVER).resolve("node.yaml"));
        Request request = Request.between(Pair.SENDER, Pair.RECEIVER, clock.instant());
        try (Node receiver = Node.start(receiving, clock);
                Node sender = Node.start(
                        ConfigurationReader.read(federation.of(Pair.SENDER).resolve("node.yaml")), clock);
                Yardstick yardstick =
                        new Yardstick(request.bytes(UUID.randomUUID()), new Rows(OwnDatabase.connect(receiving)))) {
            SendingNode sending = new SendingNode(sender, request, Stage.RECEIPT);
            trips(sending, WARM_UP);
            yardstick.run(2 * YARDS);

            double trips = 0;
            double yards = 0;
            for (int round = 0; round < ROUNDS; round++) {
                trips += cpuOf(() -> trips(sending, SPAN)) / ROUNDS;
                yards += cpuOf(() -> yardstick.run(YARDS)) / ROUNDS;
            }

            assertThat(receiver.stages().after(0)).isNotEmpty();
            assertThat(trips / yards)
                    .as("%.0f µs of processor time for a round trip, %.0f µs for the yardstick", trips, yards)
                    .isBetween(1.0, LIMIT);
        }
    }

    private static int trips(SendingNode sending, Duration span) throws Exception {
        return new Load(sending, IN_FLIGHT).run(span).latencies().size();
    }

    private interface Work {
        /** Does it, and says how often. */
        int run() throws Exception;
    }

    /** Of doing it once, in microseconds. */
    private double cpuOf(Work work) throws Exception {
        Footprint footprint = new Footprint(List.of(ProcessHandle.current()), folder);
        long before = footprint.cpuMicros();
        int times = work.run();
        return (double) (footprint.cpuMicros() - before) / times;
    }
}
