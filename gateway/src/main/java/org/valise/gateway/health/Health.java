package org.valise.gateway.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Looks at all parts of a running node, side by side, each on a thread of its own, and waits at most two seconds for all together.
 * What was found counts for one second: whoever asks often costs nothing. Thread safe.
 */
public final class Health implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final List<Asked<Diagnosis>> parts;
    private final ExecutorService executor = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "health");
        thread.setDaemon(true);
        return thread;
    });

    private List<Diagnosis> last = List.of();
    private long lookedAt = System.nanoTime() - FRESH.toNanos();

    /**
     * One part of the node.
     *
     * @param name in one word
     * @param look may take its time, and may fail
     */
    public record Part(String name, Supplier<Diagnosis> look) {}

    public Health(List<Part> parts) {
        this.parts = parts.stream()
                .map(part -> new Asked<>(part.name(), part.look(), executor, FRESH))
                .toList();
    }

    /** What is found about each part, in their order. Whoever had to wait for another's look is content with that. */
    public synchronized List<Diagnosis> look() {
        if (System.nanoTime() - lookedAt < FRESH.toNanos()) {
            return last;
        }
        parts.forEach(Asked::ask);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<Diagnosis> found = new ArrayList<>();
        try {
            for (Asked<Diagnosis> part : parts) {
                found.add(part.await(deadline).orElseGet(() -> silent(part.name())));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return found;
        }
        last = List.copyOf(found);
        lookedAt = System.nanoTime();
        return last;
    }

    private static Diagnosis silent(String part) {
        return Diagnosis.fail(
                part,
                "HEALTH_NO_ANSWER",
                "It did not answer in time.",
                "Look into the log; see whether the machine is overloaded.");
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
