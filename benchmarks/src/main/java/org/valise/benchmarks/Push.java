package org.valise.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.valise.exchange.submit.Upload;
import org.valise.gateway.Node;

/** Hands in messages as fast as four threads can, and says what processor time that took. */
final class Push {
    private static final int SUBMITTERS = 4;

    private final Node node;
    private final Request request;
    private final Path folder;
    private final ExecutorService submitters = Executors.newFixedThreadPool(SUBMITTERS);
    private final List<Future<Long>> pushing = new ArrayList<>();
    private long began;
    private long cpuBefore;

    /** @param folder with all nodes of this process */
    Push(Node node, String from, String to, Path folder, Clock clock) {
        this.node = node;
        this.request = Request.between(from, to, clock.instant());
        this.folder = folder;
    }

    void start(int count) throws IOException {
        AtomicInteger left = new AtomicInteger(count);
        began = System.nanoTime();
        cpuBefore = ProcessorTime.micros(folder);
        for (int i = 0; i < SUBMITTERS; i++) {
            pushing.add(submitters.submit(() -> push(left)));
        }
        submitters.shutdown();
    }

    private long push(AtomicInteger left) {
        while (left.getAndDecrement() > 0) {
            node.lines().submit(new Upload(new ByteArrayInputStream(request.bytes(UUID.randomUUID())), "benchmark"));
        }
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    boolean isRunning() {
        return !submitters.isTerminated();
    }

    /** What it took; fails when one of the messages was refused. */
    String end() throws InterruptedException, ExecutionException, IOException {
        double submitting = 0;
        for (Future<Long> submitter : pushing) {
            submitting += submitter.get() / 1e9;
        }
        return String.format(
                Locale.ROOT,
                "it took %.0f s, and %.0f s of processor time of its process and databases, %.0f s of it the submitters'",
                (System.nanoTime() - began) / 1e9,
                (ProcessorTime.micros(folder) - cpuBefore) / 1e6,
                submitting);
    }
}
