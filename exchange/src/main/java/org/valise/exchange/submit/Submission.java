package org.valise.exchange.submit;

/** A document's exact bytes, no longer than the limit; nothing else of it has been checked. */
@SuppressWarnings("ArrayRecordComponent")
public record Submission(byte[] document, String door) {}
