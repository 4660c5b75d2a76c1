package org.valise.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader that has caught up with a writer: the queue is still on pages, and what was written last is not yet synced. */
class PagedOrderTest {
    /** More than an address keeps in memory. */
    private static final int BACKLOG = 12_000;

    private static final int FRAMES = 60_000;
    private static final int LEAD = 300;

    @TempDir
    Path folder;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Semaphore ahead = new Semaphore(BACKLOG);
    private TwoMembers members;
    private EmbeddedBroker broker;

    @BeforeEach
    void start() {
        members = new TwoMembers(folder);
        broker = members.start(members.settings(TestMembers.A, 0), TestMembers.B.asPeer(1));
    }

    @AfterEach
    void close() {
        thread.shutdownNow();
        members.close();
    }

    @Test
    void keepsTheOrderWhereReaderAndWriterMeet() throws Exception {
        FrameSender sender = members.sender(broker);
        Future<List<CompletableFuture<Void>>> writing = thread.submit(() -> {
            List<CompletableFuture<Void>> sent = new ArrayList<>();
            for (int i = 0; i < FRAMES; i++) {
                ahead.acquire();
                sent.add(sender.send("in.B", frame(i)));
            }
            return sent;
        });
        await().atMost(Duration.ofSeconds(60)).until(() -> broker.waiting("in.B") == BACKLOG);

        List<Integer> numbers = read(FRAMES);

        writing.get().forEach(CompletableFuture::join);
        assertThat(numbers).hasSize(FRAMES).isSorted();
    }

    private List<Integer> read(int count) {
        List<Integer> numbers = new ArrayList<>();
        FrameReceiver receiver = members.receiver(broker, TestMembers.B);
        int lead = BACKLOG;
        while (numbers.size() < count) {
            List<Arrival> arrivals = receiver.receive(64, Duration.ofSeconds(20));
            assertThat(arrivals).isNotEmpty();
            arrivals.forEach(
                    arrival -> numbers.add(ByteBuffer.wrap(arrival.frame()).getInt()));
            receiver.commit();
            lead -= arrivals.size();
            if (lead < LEAD) {
                ahead.release(LEAD - lead);
                lead = LEAD;
            }
        }
        return numbers;
    }

    private static byte[] frame(int number) {
        return ByteBuffer.allocate(2_000).putInt(number).array();
    }
}
