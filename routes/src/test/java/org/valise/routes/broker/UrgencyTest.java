package org.valise.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
    void bringsAnAnnouncementThatWasSentLastBeforeEverythingThatWaitsWithIt() {
        EmbeddedBroker a = members.startA();
        FrameSender sender = members.sender(a);
        List<String> sent = fill(sender, LinkQueues.out("B"));
        sender.send(LinkQueues.out("B"), TwoMembers.bytes("news"), Urgency.ANNOUNCEMENT)
                .join();

        EmbeddedBroker b = members.startB();
        await().atMost(Duration.ofMinutes(1)).until(() -> b.waiting("in.A") + b.waiting("news.A") == 1_001);
        List<String> received = TwoMembers.receive(members.receiver(b, TestMembers.A), 1_001);

        assertThat(received).first().isEqualTo("news");
        assertThat(received.subList(1, received.size())).isEqualTo(sent);
    }

    @Test
    void bringsEvidenceAndAnnouncementsWhileMoreOfTheirPeerRestsThanFitsIntoMemory() {
        EmbeddedBroker a = members.startA();
        EmbeddedBroker b = members.startB();
        FrameSender sender = members.sender(a);
        Admission admission = new Resting(frame -> frame.length > 10);
        try (FrameReceiver receiver = new FrameReceiver(b.access(), List.of("in.A"), admission, Clock.systemUTC())) {
            assertThat(receiver.receive(64, Duration.ofMillis(10))).isEmpty();
            // 40 MB: the broker keeps 16 MiB of a queue in memory and pages the rest.
            for (int round = 0; round < 20; round++) {
                fill(sender, LinkQueues.out("B"));
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> b.waiting("in.A") == 20_000);

            sender.send(LinkQueues.out("B"), TwoMembers.bytes("receipt"), Urgency.EVIDENCE)
                    .join();
            sender.send(LinkQueues.out("B"), TwoMembers.bytes("news"), Urgency.ANNOUNCEMENT)
                    .join();
            sender.send(LinkQueues.out("B"), TwoMembers.bytes("another"), Urgency.EVIDENCE)
                    .join();

            assertThat(TwoMembers.receive(receiver, 3)).containsExactlyInAnyOrder("receipt", "news", "another");
            await().until(() -> b.waiting("evidence.A") + b.waiting("news.A") == 0);
        }
        assertThat(TwoMembers.receive(members.receiver(b, TestMembers.A), 20_000))
                .as("and what rested is all still there, in order")
                .hasSize(20_000)
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
            confirmed.add(sender.send(queue, TwoMembers.bytes(frame)));
        }
        confirmed.forEach(CompletableFuture::join);
        return sent;
    }
}
