package org.valise.routes.broker;

import java.nio.file.Path;

/**
 * What the embedded broker of one node needs to know about itself.
 *
 * @param memberCode the own member's code
 * @param dataFolder where journal, pages and trust files live; belongs to this broker alone
 * @param bindHost the local address to listen on for peers
 * @param bindPort the TCP port to listen on; 0 lets the system choose, see {@link EmbeddedBroker#port()}
 * @param keys the own TLS key, for the acceptor and for the links to peers
 * @param journal which journal to run
 * @param memoryBytes how many bytes of waiting frames are kept in memory in all; beyond it they are paged to disk
 */
public record BrokerSettings(
        String memberCode,
        Path dataFolder,
        String bindHost,
        int bindPort,
        TlsKeys keys,
        JournalChoice journal,
        long memoryBytes) {
    private static final long DEFAULT_MEMORY_BYTES = 64L << 20;

    /** Checks code, port and memory. */
    public BrokerSettings {
        LinkQueues.requireCode(memberCode);
        if (bindPort < 0 || bindPort > 65_535) {
            throw new IllegalArgumentException("not a TCP port: " + bindPort);
        }
        if (memoryBytes < FrameLimits.BUFFER_BYTES) {
            throw new IllegalArgumentException("memoryBytes is below " + FrameLimits.BUFFER_BYTES);
        }
    }

    /** Settings with the fastest journal available and 64 MiB of waiting frames in memory. */
    public static BrokerSettings of(String memberCode, Path dataFolder, String bindHost, int bindPort, TlsKeys keys) {
        return new BrokerSettings(
                memberCode, dataFolder, bindHost, bindPort, keys, JournalChoice.FASTEST, DEFAULT_MEMORY_BYTES);
    }
}
