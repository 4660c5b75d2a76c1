package org.valise.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.exchange.receive.Admission;

/** Envelopes of a crowd, which travel in bundles: each is counted, and all keep their order, whatever happens between. */
class BundledLinkTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private TwoMembers members;
    private BrokerSettings settings;
    private EmbeddedBroker broker;
    private FrameSender sender;
    private volatile int allowed;

    @BeforeEach
    void start() {
        members = new TwoMembers(folder);
        settings = members.settings(TestMembers.A, 0);
        broker = members.start(settings, TestMembers.B.asPeer(1), TestMembers.C.asPeer(1));
        sender = members.sender(broker);
    }

    @AfterEach
    void close() {
        members.close();
    }

    @Test
    void arriveOneByOneInTheirOrder() {
        List<String> names = crowd(0, 500);
        assertThat(broker.waiting("in.B")).isLessThan(400);
        allowed = Integer.MAX_VALUE;
        try (FrameReceiver receiver = receiver("in.B")) {
            assertThat(take(receiver, 500)).isEqualTo(names);
        }
        await().until(() -> broker.waiting("in.B") == 0);
    }

    @Test
    void comeAgainAllOfThemWhenTheirReceiverIsGoneBeforeItsCommit() {
        List<String> names = crowd(0, 200);
        allowed = Integer.MAX_VALUE;
        try (FrameReceiver receiver = receiver("in.B")) {
            // The first one went alone.
            assertThat(receiver.receive(64, PATIENCE)).isNotEmpty();
            assertThat(receiver.receive(64, PATIENCE)).isNotEmpty();
        }
        try (FrameReceiver receiver = receiver("in.B")) {
            assertThat(receiver.receive(64, PATIENCE)).isNotEmpty();
            receiver.rollback();
            assertThat(take(receiver, 200)).isEqualTo(names);
        }
    }

    @Test
    void areTakenUpToTheLimitAndNotOneMoreAndGoOnWithTheNextOne() {
        List<String> names = crowd(0, 100);
        allowed = 33;
        try (FrameReceiver receiver = receiver("in.B")) {
            assertThat(take(receiver, 33)).isEqualTo(names.subList(0, 33));
            assertThat(receiver.receive(64, Duration.ofMillis(300))).isEmpty();
            names.addAll(crowd(100, 200));

            allowed = 34;
            assertThat(take(receiver, 1)).containsExactly(names.get(33));
            assertThat(receiver.receive(64, Duration.ofMillis(300))).isEmpty();

            allowed = Integer.MAX_VALUE;
            assertThat(take(receiver, 166)).isEqualTo(names.subList(34, 200));
        }
    }

    @Test
    void keepTheirOrderWhereALimitDividedThemWhenTheNodeStartsAnew() {
        List<String> names = crowd(0, 100);
        allowed = 33;
        try (FrameReceiver receiver = receiver("in.B")) {
            assertThat(take(receiver, 33)).isEqualTo(names.subList(0, 33));
            assertThat(receiver.receive(64, Duration.ofMillis(300))).isEmpty();
        }
        broker.close();
        broker = members.start(settings, TestMembers.B.asPeer(1), TestMembers.C.asPeer(1));
        List<String> queues = new ArrayList<>(broker.late().keySet());
        queues.add("in.B");
        allowed = Integer.MAX_VALUE;
        try (FrameReceiver receiver = receiver(queues.toArray(String[]::new))) {
            assertThat(take(receiver, 67)).isEqualTo(names.subList(33, 100));
        }
    }

    private FrameReceiver receiver(String... queues) {
        return new FrameReceiver(broker.access(), List.of(queues), new FirstFew(), Clock.systemUTC());
    }

    /** Sent at once, so that they gather. */
    private List<String> crowd(int from, int to) {
        List<String> names = new ArrayList<>(
                IntStream.range(from, to).mapToObj(i -> "letter " + i).toList());
        CompletableFuture.allOf(names.stream()
                        .map(name -> sender.send("in.B", envelope(name)))
                        .toArray(CompletableFuture[]::new))
                .join();
        return names;
    }

    private static byte[] envelope(String name) {
        return FrameCodec.write(new Frame.Envelope(name.getBytes(StandardCharsets.UTF_8), new byte[1_000]));
    }

    private static List<String> take(FrameReceiver receiver, int count) {
        List<String> names = new ArrayList<>();
        while (names.size() < count) {
            List<Arrival> arrivals = receiver.receive(64, PATIENCE);
            assertThat(arrivals).as("after %d of %d", names.size(), count).isNotEmpty();
            arrivals.forEach(arrival ->
                    names.add(new String(FrameCodec.read(arrival.frame()).header(), StandardCharsets.UTF_8)));
            receiver.commit();
        }
        return names;
    }

    private final class FirstFew implements Admission {
        private int admitted;

        @Override
        public Verdict admit(String peer, byte[] frame, Set<String> aside) {
            return take();
        }

        @Override
        public Verdict readmit(String peer, String origin, byte[] frame) {
            return take();
        }

        private Verdict take() {
            if (admitted == allowed) {
                return new Defer(Instant.now().plusMillis(50));
            }
            admitted++;
            return new Admit();
        }
    }
}
