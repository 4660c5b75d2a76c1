package org.valise.benchmarks;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.valise.exchange.Stage;
import org.valise.exchange.submit.Upload;
import org.valise.gateway.Node;
import org.valise.gateway.StageLog;
import org.valise.security.Suite;

/** Keeps a number of requests under way: the next is submitted when a receipt is back. */
final class Load {
    private static final int SUBMITTERS = 32;
    private static final int PATIENCE_SECONDS = 60;
    private static final long LOOK_MICROS = 1_000;

    private final Scene scene;
    private final Node sender;
    private final Request request;
    private final ConcurrentHashMap<UUID, Instant> underWay = new ConcurrentHashMap<>();
    private final List<Long> latencies = new ArrayList<>();
    private final AtomicBoolean running = new AtomicBoolean(true);

    Load(Scene scene, Suite suite) {
        this.scene = scene;
        this.sender = scene.sender(suite);
        this.request = Request.between(
                Scene.member(suite), Scene.RECEIVER, scene.clock().instant());
    }

    /** Submits for so long, waits for the last receipt, and says what it took. */
    Sample run(int inFlight, Duration span) throws Exception {
        Semaphore room = new Semaphore(inFlight);
        long cpu = scene.cpuMicros();
        long start = System.nanoTime();
        long end = start + span.toNanos();
        Thread receipts = new Thread(() -> watch(room), "receipts");
        receipts.start();
        submitUntil(end, Math.min(SUBMITTERS, inFlight), room);
        awaitRoom(room, inFlight);
        long nanos = System.nanoTime() - start;
        long spent = scene.cpuMicros() - cpu;
        running.set(false);
        receipts.join();
        return new Sample(latencies, nanos, spent);
    }

    private void submitUntil(long end, int submitters, Semaphore room) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(submitters);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < submitters; i++) {
            done.add(threads.submit(() -> {
                while (System.nanoTime() < end) {
                    awaitRoom(room, 1);
                    submit();
                }
                return null;
            }));
        }
        threads.shutdown();
        for (Future<?> submitter : done) {
            submitter.get();
        }
    }

    private void awaitRoom(Semaphore room, int places) throws InterruptedException {
        if (!room.tryAcquire(places, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(underWay.size() + " requests have no receipt");
        }
    }

    private void submit() {
        UUID id = UUID.randomUUID();
        underWay.put(id, scene.clock().instant());
        sender.lines().submit(new Upload(new ByteArrayInputStream(request.bytes(id)), "benchmark"));
    }

    private void watch(Semaphore room) {
        long seen = 0;
        while (running.get()) {
            for (StageLog.Event event : sender.stages().after(seen)) {
                seen = event.seq();
                Instant begun = event.stage() == Stage.RECEIPT ? underWay.remove(event.message()) : null;
                if (begun != null) {
                    latencies.add(begun.until(event.at(), ChronoUnit.MICROS));
                    room.release();
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MICROSECONDS.sleep(LOOK_MICROS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
