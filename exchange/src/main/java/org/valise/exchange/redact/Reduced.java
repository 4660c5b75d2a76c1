package org.valise.exchange.redact;

/**
 * A reduced copy.
 *
 * @param document the AggregateReport's bytes
 * @param counted how many documents had weapons to count; the others left no trace in it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Reduced(byte[] document, int counted) {}
