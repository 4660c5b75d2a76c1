package org.valise.exchange.receive;

/**
 * What one member may send us within an hour. It accrues continuously; at most a tenth of it, but at least 50 messages and
 * 4 MiB, can be used at once.
 *
 * @param messages envelopes in an hour, at least 1
 * @param bytes bytes of all its frames in an hour, at least 1
 * @param excess what becomes of more
 */
public record Limit(long messages, long bytes, Excess excess) {

    /** What becomes of what is over the limit. */
    public enum Excess {
        /** It waits with our broker until there is room; nothing is lost, and others are not held up. */
        DEFER,
        /** An envelope is refused with {@code QUOTA_EXCEEDED} before it is opened, and its sender told. */
        REFUSE
    }

    /** Checks the numbers. */
    public Limit {
        if (messages < 1 || bytes < 1) {
            throw new IllegalArgumentException("a limit allows at least one message and one byte in an hour");
        }
    }
}
