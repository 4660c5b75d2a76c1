package org.valise.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.receive.Admission;

class UrgencyTest {
    @TempDir
    Path folder;

    private TwoMembers members;

    @BeforeEach
    void create() {
        members = new TwoMembers(folder);
    }

    @AfterEach
    void close() {
        members.close();
    }

    @Test
    void bringsAnAnnouncementThatWasSentLastFirstAndEverythingElseInOrder() {
        EmbeddedBroker a = members.startA();
        FrameSender sender = members.sender(a);
        List<String> sent = fill(sender, LinkQueues.out("B"));
        sender.send(LinkQueues.out("B"), TwoMembers.bytes("news"), "news", Urgency.ANNOUNCEMENT)
                .join();

        EmbeddedBroker b = members.startB();
        List<String> received = TwoMembers.receive(members.receiver(b, TestMembers.A), 1_001);

        assertThat(received).first().isEqualTo("news");
        assertThat(received.subList(1, received.size())).isEqualTo(sent);
    }

    @Test
    void bringsAnAnnouncementWhileTheOrdinaryFramesOfItsPeerRest() {
        EmbeddedBroker b = members.startB();
        FrameSender sender = members.sender(b);
        AtomicReference<Instant> until = new AtomicReference<>(Instant.now().plusSeconds(3_600));
        Admission admission =
                (peer, frame) -> frame.length < 10 ? new Admission.Admit() : new Admission.Defer(until.get());
        try (FrameReceiver receiver = new FrameReceiver(b.access(), List.of("in.A"), admission, Clock.systemUTC())) {
            fill(sender, "in.A");
            assertThat(receiver.receive(64, Duration.ofSeconds(1))).isEmpty();

            sender.send("in.A", TwoMembers.bytes("news"), "news", Urgency.ANNOUNCEMENT)
                    .join();

            assertThat(TwoMembers.receive(receiver, 1)).containsExactly("news");
        }
        assertThat(TwoMembers.receive(members.receiver(b, TestMembers.A), 1_000))
                .as("and what rested is all still there, in order")
                .hasSize(1_000)
                .first()
                .satisfies(frame -> assertThat(frame).startsWith("frame 0 "));
    }

    /** More than a receiver fetches in advance. */
    private static List<String> fill(FrameSender sender, String queue) {
        List<String> sent = new ArrayList<>();
        List<CompletableFuture<Void>> confirmed = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            String frame = "frame " + i + " " + "x".repeat(2_000);
            sent.add(frame);
            confirmed.add(sender.send(queue, TwoMembers.bytes(frame), "id " + i));
        }
        confirmed.forEach(CompletableFuture::join);
        return sent;
    }
}
