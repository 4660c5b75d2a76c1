package org.valise.exchange.notice;

/**
 * A notice to be sent.
 *
 * @param direct whether its provider sent us the message itself, and nobody in between tells it
 */
@SuppressWarnings("ArrayRecordComponent")
record Notice(String provider, byte[] document, boolean direct) {}
