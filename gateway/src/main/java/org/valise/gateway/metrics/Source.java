package org.valise.gateway.metrics;

import java.util.List;
import java.util.function.Supplier;

/**
 * Somebody who can be asked for readings.
 *
 * @param name in one word
 * @param readings may take its time, and may fail; asked on a thread of its own, by one at a time
 */
public record Source(String name, Supplier<List<Reading>> readings) {}
