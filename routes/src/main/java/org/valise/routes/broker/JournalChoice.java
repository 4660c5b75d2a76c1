package org.valise.routes.broker;

import java.nio.file.Path;
import org.apache.activemq.artemis.core.io.aio.AIOSequentialFileFactory;
import org.apache.activemq.artemis.core.server.JournalType;

/** Which journal a broker is asked to run. What runs is asserted at start: Artemis alone would fall back silently. */
public enum JournalChoice {
    /** ASYNCIO where the native library and the file system allow it, else NIO. */
    FASTEST,
    /** Plain Java file channels. */
    NIO,
    /** Linux libaio; the broker refuses to start where it is not available. */
    ASYNCIO;

    /** Whether ASYNCIO can run on the file system of this folder, which exists. */
    public static boolean isAsyncPossible(Path folder) {
        return AIOSequentialFileFactory.isSupported() && AIOSequentialFileFactory.isSupported(folder.toFile());
    }

    /**
     * The journal that will run on this folder.
     *
     * @throws BrokerFailure {@code JOURNAL_NOT_AVAILABLE} when ASYNCIO was asked for and cannot run
     */
    JournalType resolve(Path folder) {
        boolean asyncIo = this != NIO && isAsyncPossible(folder);
        if (this == ASYNCIO && !asyncIo) {
            throw new BrokerFailure(
                    BrokerFailure.Code.JOURNAL_NOT_AVAILABLE,
                    "ASYNCIO needs Linux, libaio and a file system with direct I/O; set the journal to NIO or FASTEST");
        }
        return asyncIo ? JournalType.ASYNCIO : JournalType.NIO;
    }
}
