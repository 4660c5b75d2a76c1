package org.valise.security.providers;

/**
 * One line of the start-up self-test.
 *
 * @param service the algorithm
 * @param provider who serves it
 * @param passed whether the known answer came out
 * @param detail microseconds per operation, or what went wrong; never key material
 */
public record SelfTestLine(String service, String provider, boolean passed, String detail) {}
