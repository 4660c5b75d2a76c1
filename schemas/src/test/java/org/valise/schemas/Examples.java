package org.valise.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The hand-written examples that ship with the module. */
public final class Examples {
    public static final List<String> DOCUMENTS = List.of(
            "trace-request",
            "trace-acknowledgement",
            "trace-response",
            "trace-feedback",
            "seizure-notice",
            "illicit-route-report",
            "release-request",
            "release-decision",
            "break-glass-notice",
            "bulletin",
            "aggregate-report");

    private Examples() {}

    public static byte[] bytes(String name) {
        try (var stream = Examples.class.getResourceAsStream("/examples/" + name + ".xml")) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
