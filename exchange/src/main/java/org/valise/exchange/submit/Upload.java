package org.valise.exchange.submit;

import java.io.InputStream;

/**
 * A document as it streams in through a door, of unknown length and trust.
 *
 * @param door where it comes in, for the audit: {@code rest}, {@code folder}
 */
public record Upload(InputStream document, String door) {}
