package org.valise.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.valise.exchange.Stage;
import org.valise.exchange.submit.Upload;
import org.valise.gateway.Node;
import org.valise.gateway.StageLog;

/** One message after the other from a node to a peer; the next one goes when the receipt of the last is back. */
record RoundTrips(Node node, String from, String to, Clock clock) {

    /** Times from a submission to its receipt. */
    record Latencies(Sample sample) {
        double times(Latencies other) {
            return sample.percentileMillis(50) / other.sample.percentileMillis(50);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "median %.1f ms, p99 %.1f ms, of %,d",
                    sample.percentileMillis(50),
                    sample.percentileMillis(99),
                    sample.latencies().size());
        }
    }

    Latencies times(int count) throws InterruptedException, IOException {
        AtomicInteger left = new AtomicInteger(count);
        return during(() -> left.decrementAndGet() > 0);
    }

    /** At least one. */
    Latencies during(BooleanSupplier more) throws InterruptedException, IOException {
        Request request = Request.between(from, to, clock.instant());
        StageLog stages = node.stages();
        long seen =
                stages.after(0).stream().mapToLong(StageLog.Event::seq).max().orElse(0);
        List<Long> latencies = new ArrayList<>();
        do {
            UUID id = UUID.randomUUID();
            long begun = System.nanoTime();
            node.lines().submit(new Upload(new ByteArrayInputStream(request.bytes(id)), "benchmark"));
            boolean back = false;
            while (!back) {
                for (StageLog.Event event : stages.after(seen)) {
                    seen = event.seq();
                    back |= event.stage() == Stage.RECEIPT && id.equals(event.message());
                }
                if (System.nanoTime() - begun > TimeUnit.MINUTES.toNanos(1)) {
                    throw new IOException("no receipt for " + id + " within a minute");
                }
                TimeUnit.MICROSECONDS.sleep(500);
            }
            latencies.add((System.nanoTime() - begun) / 1_000);
        } while (more.getAsBoolean());
        return new Latencies(new Sample(latencies, 1, 0, 0));
    }
}
