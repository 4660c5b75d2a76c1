package org.valise.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps a number of exchanges under way: the next one begins when a receipt is back. */
public final class Load {
    private static final int PATIENCE_SECONDS = 60;

    private final Exchange exchange;
    private final int inFlight;
    private final Semaphore room;
    private final List<Long> latencies = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    /** A load of so many exchanges at a time. */
    public Load(Exchange exchange, int inFlight) {
        this.exchange = exchange;
        this.inFlight = inFlight;
        this.room = new Semaphore(inFlight);
    }

    /**
     * Begins exchanges for so long, waits for the last receipt, and says what it took.
     *
     * @throws IllegalStateException when a receipt does not come within a minute, or comes as a refusal
     */
    public Timing run(Duration span) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        beginUntil(start + span.toNanos());
        await(inFlight);
        return new Timing(System.nanoTime() - start, latencies);
    }

    private void beginUntil(long end) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(inFlight);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < inFlight; i++) {
            done.add(threads.submit(() -> {
                while (System.nanoTime() < end) {
                    await(1);
                    begin();
                }
                return null;
            }));
        }
        threads.shutdown();
        for (Future<?> thread : done) {
            thread.get();
        }
    }

    private void begin() throws Exception {
        long begun = System.nanoTime();
        exchange.begin(new Exchange.Outcome() {
            @Override
            public void receipted() {
                latencies.add((System.nanoTime() - begun) / 1_000);
                room.release();
            }

            @Override
            public void failed(Exception why) {
                failure.compareAndSet(null, why);
                room.release();
            }
        });
    }

    private void await(int places) throws InterruptedException {
        if (!room.tryAcquire(places, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("a receipt is missing");
        }
        Exception why = failure.get();
        if (why != null) {
            throw new IllegalStateException(why);
        }
    }
}
