package org.valise.gateway.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.valise.exchange.Code;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.health.Diagnosis;
import org.valise.routes.broker.JournalChoice;

/** The disk of the data folder: whether there is room, and which journal of the broker it allows. */
final class DiskLook {
    private static final long MIB = 1L << 20;

    private final Configuration configuration;

    DiskLook(Configuration configuration) {
        this.configuration = configuration;
    }

    List<Diagnosis> look() throws IOException {
        Path folder = configuration.data();
        while (!Files.exists(folder)) {
            folder = folder.resolveSibling("");
        }
        List<Diagnosis> found = new ArrayList<>();
        found.add(space(
                Files.getFileStore(folder).getUsableSpace(),
                configuration.limits().diskFree()));
        if (configuration.broker().external().isEmpty()) {
            found.add(journal(folder));
        }
        return found;
    }

    private static Diagnosis space(long free, long limit) {
        String left = free / MIB + " MiB are left for data; nothing new is taken in below " + limit / MIB + " MiB.";
        if (free < limit) {
            return Diagnosis.fail("disk", Code.DISK_LOW, left);
        }
        return free < 2 * limit
                ? Diagnosis.warn("disk", left, "Make room, or give the node a larger disk.")
                : Diagnosis.ok("disk", left);
    }

    private static Diagnosis journal(Path folder) {
        return JournalChoice.isAsyncPossible(folder)
                ? Diagnosis.ok("journal", "The broker's journal is ASYNCIO.")
                : Diagnosis.warn(
                        "journal",
                        "The broker's journal is NIO: it is safe, and slower.",
                        "Install libaio, and lay the data on a file system that does direct I/O.");
    }
}
