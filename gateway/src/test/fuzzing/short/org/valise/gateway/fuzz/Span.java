package org.valise.gateway.fuzz;

/** How long new inputs are looked for, in every build. */
final class Span {
    static final String OF_A_TARGET = "30s";

    private Span() {}
}
