package org.valise.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A thread that sends numbered frames without pause until it is told to stop. */
final class Traffic implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<List<String>> sent;
    private volatile boolean on = true;

    /** As small as an envelope gets. With less, more would be under way than the receiving broker has ids in mind. */
    private static final String FILLING = "x".repeat(1_500);

    /** Paces itself by the broker's confirmations, five at a time. */
    Traffic(FrameSender sender, String queue) {
        sent = thread.submit(() -> {
            List<String> frames = new ArrayList<>();
            List<CompletableFuture<Void>> underWay = new ArrayList<>();
            while (on) {
                String frame = "frame " + frames.size() + " " + FILLING;
                underWay.add(sender.send(queue, TwoMembers.bytes(frame), "id " + frames.size()));
                frames.add(frame);
                if (underWay.size() == 5) {
                    underWay.forEach(CompletableFuture::join);
                    underWay.clear();
                }
            }
            underWay.forEach(CompletableFuture::join);
            return frames;
        });
    }

    /** Fails unless exactly the same came, in the same order; says which way it did not. */
    static void requireSame(List<String> received, List<String> sent) {
        assertThat(new HashSet<>(received)).as("none doubled").hasSameSizeAs(received);
        assertThat(received).as("none lost").hasSameSizeAs(sent);
        assertThat(received.stream().map(Traffic::number).toList())
                .as("none reordered")
                .isSorted();
    }

    private static int number(String frame) {
        return Integer.parseInt(frame.split(" ", -1)[1]);
    }

    /** Everything that was sent, in order; all of it confirmed by the own broker. */
    List<String> stop() throws Exception {
        on = false;
        return sent.get();
    }

    @Override
    public void close() {
        on = false;
        thread.shutdown();
    }
}
