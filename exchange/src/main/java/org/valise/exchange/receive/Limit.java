package org.valise.exchange.receive;

/**
 * What one member may send us within any hour, over each way by which it reaches us.
 *
 * @param messages envelopes in an hour, at least 1
 * @param bytes bytes of envelopes and parts in an hour, at least 1; the frame that passes it is still taken
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
