package org.valise.gateway.fuzz;

/** How long new inputs are looked for, with {@code -Pfuzz}. */
final class Span {
    static final String OF_A_TARGET = "20m";

    private Span() {}
}
