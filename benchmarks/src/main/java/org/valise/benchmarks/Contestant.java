package org.valise.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.valise.benchmarks.load.Timing;

/**
 * A sender and a receiver that run, each in a process of its own.
 *
 * @param parts what is to be closed, in this order
 */
record Contestant(String name, Worker sender, Footprint footprint, List<Closeable> parts) implements Closeable {

    /** Keeps so many exchanges under way for so long. */
    Sample measure(int inFlight, Duration span) throws IOException {
        long cpu = footprint.cpuMicros();
        try (PeakMemory memory = new PeakMemory(footprint)) {
            Timing timing = sender.run(inFlight, span);
            return Sample.of(timing, footprint.cpuMicros() - cpu, memory.bytes());
        }
    }

    @Override
    public void close() throws IOException {
        for (Closeable part : parts) {
            part.close();
        }
    }
}
