package org.valise.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagingTest {
    private static final int FRAMES = 300;

    @TempDir
    Path folder;

    private TwoMembers members;

    @AfterEach
    void close() {
        members.close();
    }

    @Test
    void carriesThreeHundredMegabytesThroughLittleMemory() {
        members = new TwoMembers(folder);
        EmbeddedBroker a = members.startA();
        FrameSender sender = members.sender(a);
        CompletableFuture<?>[] confirmed = IntStream.range(0, FRAMES)
                .mapToObj(i -> sender.send(LinkQueues.out("B"), frame(i)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(confirmed).join();

        EmbeddedBroker b = members.startB();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(b.waiting(LinkQueues.in("A"))).isEqualTo(FRAMES));

        FrameReceiver receiver = members.receiver(b, TestMembers.A);
        int next = 0;
        while (next < FRAMES) {
            List<Arrival> arrivals = receiver.receive(8, Duration.ofSeconds(20));
            assertThat(arrivals).isNotEmpty();
            for (Arrival arrival : arrivals) {
                assertThat(ByteBuffer.wrap(arrival.frame()).getInt()).isEqualTo(next++);
            }
            receiver.commit();
        }
    }

    private static byte[] frame(int number) {
        return ByteBuffer.allocate((1 << 20) + 4096).putInt(number).array();
    }
}
