package org.valise.gateway.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A question whose answer may take its time, or never come. It is asked on a thread of its own, never by two at once, and an
 * answer counts for a while. Belongs to one thread at a time.
 *
 * @param <T> the answer
 */
public final class Asked<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Asked.class);

    private final String name;
    private final Supplier<T> question;
    private final Executor executor;
    private final long freshNanos;
    private CompletableFuture<T> answer = CompletableFuture.failedFuture(new IllegalStateException("not asked yet"));
    private volatile long answeredAt;

    /** @param fresh how long an answer counts */
    public Asked(String name, Supplier<T> question, Executor executor, Duration fresh) {
        this.name = name;
        this.question = question;
        this.executor = executor;
        this.freshNanos = fresh.toNanos();
        this.answeredAt = System.nanoTime() - freshNanos;
    }

    /** What is asked, in one word. */
    public String name() {
        return name;
    }

    /** Asks anew, unless the last answer still counts, or is still to come. */
    public void ask() {
        // From the answer on: one that came too late for who asked is there for who asks next.
        if (answer.isDone() && System.nanoTime() - answeredAt >= freshNanos) {
            answer = CompletableFuture.supplyAsync(question, executor)
                    .whenComplete((given, failure) -> answeredAt = System.nanoTime());
        }
    }

    /** The answer; empty when it has not come by then, or cannot be given. An older one would look like the present. */
    public Optional<T> await(long deadlineNanos) throws InterruptedException {
        try {
            return Optional.of(answer.get(Math.max(0, deadlineNanos - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            LOG.debug("{} does not answer in time", name);
        } catch (ExecutionException failure) {
            LOG.debug("{} cannot be asked", name, failure);
        }
        return Optional.empty();
    }
}
