package org.valise.exchange.directory;

/**
 * How much one member may send to each other member within an hour.
 *
 * @param messages in an hour
 * @param bytes of frames in an hour
 * @param refuses whether more is refused with {@code QUOTA_EXCEEDED}; otherwise it waits
 */
public record Quota(int messages, long bytes, boolean refuses) {}
