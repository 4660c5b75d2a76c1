package org.valise.routes.broker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;

/** Measures how long the disk under a folder takes to make 4 KiB durable. */
final class SyncTime {
    private static final int ROUNDS = 15;
    private static final long BUDGET_NANOS = 300_000_000L;

    private SyncTime() {}

    /**
     * The lower quartile of up to 15 syncs, measured for at most about 0.3 s (one sync at least, however slow): what the
     * disk can do, not what else it does while the node starts.
     */
    static Duration measure(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "sync", ".tmp");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long[] nanos = new long[ROUNDS];
            int done = 0;
            long spent = 0;
            while (done < ROUNDS && spent < BUDGET_NANOS) {
                long start = System.nanoTime();
                channel.write(ByteBuffer.allocate(4096), 0);
                channel.force(false);
                nanos[done] = System.nanoTime() - start;
                spent += nanos[done++];
            }
            Arrays.sort(nanos, 0, done);
            return Duration.ofNanos(nanos[done / 4]);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
