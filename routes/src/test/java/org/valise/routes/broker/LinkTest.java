package org.valise.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkTest {
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
    void deliversFramesInOrder() {
        EmbeddedBroker a = members.startA();
        EmbeddedBroker b = members.startB();
        List<String> frames = send(members.sender(a), 0, 500);

        assertThat(TwoMembers.receive(members.receiver(b, TestMembers.A), 500)).isEqualTo(frames);
    }

    @Test
    void keepsFramesForAPeerThatIsDownAndDeliversThemWhenItComesUp() {
        EmbeddedBroker a = members.startA();
        FrameSender sender = members.sender(a);
        List<String> frames = send(sender, 0, 50);
        // A frame is confirmed when it is on disk, and counted in its queue a moment later.
        await().untilAsserted(() -> assertThat(a.links()).singleElement().satisfies(link -> {
            assertThat(link.connected()).isFalse();
            assertThat(link.waiting()).isEqualTo(50);
        }));
        await().untilAsserted(() -> assertThat(a.links().get(0).lastFailure()).contains("cannot reach localhost"));

        EmbeddedBroker b = members.startB();

        assertThat(TwoMembers.receive(members.receiver(b, TestMembers.A), 50)).isEqualTo(frames);
        await().untilAsserted(() -> assertThat(a.links().get(0).connected()).isTrue());
        await().untilAsserted(() -> assertThat(a.waiting(LinkQueues.out("B"))).isZero());
    }

    @Test
    void keepsItsQueuesOverARestart() {
        EmbeddedBroker first = members.startA();
        List<String> frames = send(members.sender(first), 0, 20);
        first.close();

        EmbeddedBroker second = members.startA();
        assertThat(second.waiting(LinkQueues.out("B"))).isEqualTo(20);
        EmbeddedBroker b = members.startB();

        assertThat(TwoMembers.receive(members.receiver(b, TestMembers.A), 20)).isEqualTo(frames);
    }

    @Test
    void carriesTheLargestFrame() {
        EmbeddedBroker a = members.startA();
        EmbeddedBroker b = members.startB();
        byte[] frame = new byte[FrameLimits.MAX_FRAME_BYTES];
        frame[frame.length - 1] = 7;
        members.sender(a).send(LinkQueues.out("B"), frame).join();

        List<Arrival> arrivals = members.receiver(b, TestMembers.A).receive(1, Duration.ofSeconds(20));

        assertThat(arrivals).singleElement().satisfies(arrival -> {
            assertThat(arrival.link()).isEqualTo("A");
            assertThat(arrival.frame()).isEqualTo(frame);
        });
    }

    private static List<String> send(FrameSender sender, int from, int to) {
        List<String> frames =
                IntStream.range(from, to).mapToObj(i -> "frame " + i).toList();
        CompletableFuture<?>[] confirmed = frames.stream()
                .map(frame -> sender.send(LinkQueues.out("B"), TwoMembers.bytes(frame)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(confirmed).join();
        return frames;
    }
}
