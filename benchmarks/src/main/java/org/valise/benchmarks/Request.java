package org.valise.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.valise.gateway.demo.Letter;

/** A trace request of about 4 KiB that is sent again and again under other ids. */
record Request(String before, String after) {
    private static final int BYTES = 4096;

    static Request between(String from, String to, Instant now) {
        Letter letter = Letter.like("trace-request", now)
                .between(from, to)
                .drop("Attachments")
                .drop("Photograph");
        int missing = Math.max(1, BYTES - letter.bytes().length);
        letter.set("Context", letter.value("Context") + " It was loaded.".repeat(1 + missing / 15));
        String text = new String(letter.bytes(), StandardCharsets.UTF_8);
        String id = letter.id().toString();
        int at = text.indexOf(id);
        return new Request(text.substring(0, at), text.substring(at + id.length()));
    }

    byte[] bytes(UUID id) {
        return (before + id + after).getBytes(StandardCharsets.UTF_8);
    }
}
