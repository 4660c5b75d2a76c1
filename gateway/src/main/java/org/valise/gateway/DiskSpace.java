package org.valise.gateway;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.Code;
import org.valise.exchange.Gate;
import org.valise.exchange.NotNow;

/**
 * Closed while less than the limit is left on the disk of the node's data: what is accepted then could not be finished. Opens by
 * itself when a tenth more than the limit is free, so that it does not open and close with every message. Asks the file system
 * each time, which takes microseconds. Thread safe.
 */
final class DiskSpace implements Gate {
    private static final Logger LOG = LoggerFactory.getLogger(DiskSpace.class);

    private final LongSupplier free;
    private final long limit;
    private final AtomicBoolean low = new AtomicBoolean();

    /**
     * @param free bytes left
     * @param limit in bytes
     */
    DiskSpace(LongSupplier free, long limit) {
        this.free = free;
        this.limit = limit;
    }

    /** The bytes that this process may still use on the disk of a folder; none when there is no such folder. */
    static LongSupplier of(Path folder) {
        // The file system itself is asked: to find its store first would read the list of all mounts, each time.
        File disk = folder.toFile();
        return disk::getUsableSpace;
    }

    long free() {
        return free.getAsLong();
    }

    long limit() {
        return limit;
    }

    @Override
    public Optional<NotNow> closed() {
        long left = free();
        boolean before = low.get();
        boolean now = left < limit + (before ? limit / 10 : 0);
        if (now != before && low.compareAndSet(before, now)) {
            if (now) {
                LOG.warn(
                        "{}: {} bytes are left for data; nothing new is taken in below {}", Code.DISK_LOW, left, limit);
            } else {
                LOG.info("{} bytes are left for data: the node takes in again", left);
            }
        }
        return now
                ? Optional.of(new NotNow(Code.DISK_LOW, "Too little space is left on the disk of the node's data."))
                : Optional.empty();
    }
}
