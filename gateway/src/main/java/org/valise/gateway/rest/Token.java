package org.valise.gateway.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Predicate;
import org.valise.exchange.policy.Reader;

/** What one reader shows at the door, and where it lets him in. Its text form keeps it to itself. */
public final class Token {
    private static final String METRICS = "metrics";
    private static final List<String> OPERATORS = List.of(METRICS, "v1/pouches", "v1/backup", "v1/resend");

    private final byte[] header;
    private final Reader reader;
    private final Predicate<String> opens;

    private Token(String text, Reader reader, Predicate<String> opens) {
        this.header = ("Bearer " + text).getBytes(StandardCharsets.UTF_8);
        this.reader = reader;
        this.opens = opens;
    }

    /** The operator's: it opens everything that is not restricted. */
    public static Token ofOperator(String text) {
        return new Token(text, Reader.OPERATOR, path -> true);
    }

    /** An agency's: what the node does for others is no matter of its own. */
    public static Token ofAgency(String text, Reader reader) {
        return new Token(text, reader, path -> OPERATORS.stream().noneMatch(path::startsWith));
    }

    /** A monitoring system's: it sees figures and no message. */
    public static Token ofMetrics(String text) {
        return new Token(text, Reader.OPERATOR, METRICS::equals);
    }

    /** Constant time, or the token could be guessed byte by byte from the answer's delay. */
    boolean isShownIn(String authorization) {
        return MessageDigest.isEqual(header, authorization.getBytes(StandardCharsets.UTF_8));
    }

    /** @param path without its first slash */
    boolean opens(String path) {
        return opens.test(path);
    }

    Reader reader() {
        return reader;
    }

    @Override
    public String toString() {
        return "token of " + reader.name();
    }
}
