package org.valise.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A thread that sends numbered frames without pause until it is told to stop. */
final class Traffic implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<List<String>> sent;
    private volatile boolean on = true;

    /** As small as an envelope gets. */
    private static final String FILLING = "x".repeat(1_500);

    /** Paces itself by the broker's confirmations, five at a time. */
    Traffic(FrameSender sender, String queue) {
        sent = thread.submit(() -> {
            List<String> frames = new ArrayList<>();
            List<CompletableFuture<Void>> underWay = new ArrayList<>();
            while (on) {
                String frame = "frame " + frames.size() + " " + FILLING;
                underWay.add(sender.send(queue, TwoMembers.bytes(frame)));
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

    /** Receives until everything has come; fails unless it came in order, some of it perhaps again. */
    static void requireAll(FrameReceiver receiver, List<String> sent) {
        Set<String> firsts = new LinkedHashSet<>();
        while (firsts.size() < sent.size()) {
            List<String> some = TwoMembers.receive(receiver, 1);
            assertThat(some)
                    .as("none lost after %s of %s", firsts.size(), sent.size())
                    .isNotEmpty();
            firsts.addAll(some);
        }
        assertThat(firsts.stream().map(Traffic::number).toList())
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
