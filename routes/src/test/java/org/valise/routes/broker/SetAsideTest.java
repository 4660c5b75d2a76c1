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
import org.valise.exchange.receive.Admission;

/** A link carries frames of several members, named by their first letter; one of them may send no more for now. */
class SetAsideTest {
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
    void letsTheOthersOfALinkPassHoweverMuchOfOneHasToWait() {
        List<String> much = IntStream.range(0, 2_000)
                .mapToObj(i -> "x" + i + " " + "-".repeat(2_000))
                .toList();
        much.stream()
                .map(frame -> sender.send("in.B", TwoMembers.bytes(frame)))
                .toList()
                .forEach(CompletableFuture::join);
        put("y1", "y2");
        try (FrameReceiver receiver = receiver("in.B")) {
            assertThat(TwoMembers.receive(receiver, 2)).containsExactly("y1", "y2");
            // What was committed is counted in its queue a moment later.
            await().untilAsserted(() -> assertThat(broker.late()).containsEntry("late.B.x", 2_000L));
            await().untilAsserted(() -> assertThat(broker.waiting("in.B")).isZero());

            allowed = 2_000;

            assertThat(TwoMembers.receive(receiver, 2_000)).isEqualTo(much);
        }
        await().until(() -> broker.late().get("late.B.x") == 0);
    }

    @Test
    void doesNotLetAMembersFramesOvertakeThoseThatWereSetAside() {
        put("x1", "x2");
        try (FrameReceiver receiver = receiver("in.B")) {
            assertThat(receiver.receive(64, Duration.ofMillis(300))).isEmpty();
            await().until(() -> broker.late().getOrDefault("late.B.x", 0L) == 2);
            put("x3", "y1", "x4");
            allowed = 10;

            assertThat(TwoMembers.receive(receiver, 5)).contains("y1").containsSubsequence("x1", "x2", "x3", "x4");
            put("x5");
            assertThat(TwoMembers.receive(receiver, 1)).containsExactly("x5");
        }
    }

    @Test
    void losesAndDoublesNothingWhenItIsRolledBack() {
        put("x1", "y1", "x2");
        try (FrameReceiver receiver = receiver("in.B")) {
            assertThat(texts(receiver.receive(64, Duration.ofSeconds(10)))).containsExactly("y1");
            receiver.rollback();
            await().until(() -> broker.waiting("in.B") + broker.late().getOrDefault("late.B.x", 0L) == 3);
            allowed = 10;

            assertThat(TwoMembers.receive(receiver, 3))
                    .containsSubsequence("x1", "x2")
                    .contains("y1");
        }
    }

    @Test
    void takesUpAfterARollbackWhatWasSetAsideBefore() {
        put("x1");
        try (FrameReceiver receiver = receiver("in.B")) {
            assertThat(receiver.receive(64, Duration.ofMillis(300))).isEmpty();
            await().until(() -> broker.late().getOrDefault("late.B.x", 0L) == 1);
            put("y1");
            assertThat(texts(receiver.receive(64, Duration.ofSeconds(10)))).containsExactly("y1");

            receiver.rollback();
            allowed = 10;

            assertThat(TwoMembers.receive(receiver, 2)).containsExactlyInAnyOrder("x1", "y1");
        }
    }

    @Test
    void takesUpAfterARestartWhatWasSetAside() {
        put("x1", "x2");
        try (FrameReceiver receiver = receiver("in.B")) {
            assertThat(receiver.receive(64, Duration.ofMillis(300))).isEmpty();
            await().until(() -> broker.late().getOrDefault("late.B.x", 0L) == 2);
        }
        broker.close();
        broker = members.start(settings, TestMembers.B.asPeer(1), TestMembers.C.asPeer(1));
        sender = members.sender(broker);
        put("x3", "y1");
        List<String> queues = new ArrayList<>(broker.late().keySet());
        assertThat(queues).containsExactly("late.B.x");
        queues.add("in.B");
        try (FrameReceiver receiver = receiver(queues.toArray(String[]::new))) {
            assertThat(TwoMembers.receive(receiver, 1)).containsExactly("y1");
            allowed = 10;
            assertThat(TwoMembers.receive(receiver, 3)).containsExactly("x1", "x2", "x3");
        }
    }

    private FrameReceiver receiver(String... queues) {
        return new FrameReceiver(broker.access(), List.of(queues), new FewOfX(), Clock.systemUTC());
    }

    private void put(String... frames) {
        for (String frame : frames) {
            sender.send("in.B", TwoMembers.bytes(frame)).join();
        }
    }

    private static List<String> texts(List<Arrival> arrivals) {
        return arrivals.stream()
                .map(arrival -> new String(arrival.frame(), StandardCharsets.UTF_8))
                .toList();
    }

    private final class FewOfX implements Admission {
        @Override
        public Verdict admit(String peer, byte[] frame, Set<String> aside) {
            boolean isX = frame[0] == 'x';
            if (isX && (aside.contains("x") || allowed == 0)) {
                return new SetAside("x");
            }
            return new Admit();
        }

        @Override
        public Verdict readmit(String peer, String origin, byte[] frame) {
            return allowed == 0 ? new Defer(Instant.now().plusMillis(50)) : new Admit();
        }
    }
}
