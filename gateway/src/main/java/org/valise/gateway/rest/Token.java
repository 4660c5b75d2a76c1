package org.valise.gateway.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.valise.exchange.policy.Reader;

/** What one reader shows at the door. Its text form keeps it to itself. */
public final class Token {
    private final byte[] header;
    private final Reader reader;

    /** @param text of the token file */
    public Token(String text, Reader reader) {
        this.header = ("Bearer " + text).getBytes(StandardCharsets.UTF_8);
        this.reader = reader;
    }

    /** Constant time, or the token could be guessed byte by byte from the answer's delay. */
    boolean isShownIn(String authorization) {
        return MessageDigest.isEqual(header, authorization.getBytes(StandardCharsets.UTF_8));
    }

    Reader reader() {
        return reader;
    }

    @Override
    public String toString() {
        return "token of " + reader.name();
    }
}
