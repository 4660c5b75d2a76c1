package org.valise.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.valise.gateway.demo.Letter;

/**
 * A trace request of about 4 KiB that is sent again and again, each time under another id and in a conversation of its own.
 *
 * @param text of the first one
 */
record Request(String text, String id, String conversation) {
    private static final int BYTES = 4096;

    static Request between(String from, String to, Instant now) {
        Letter letter = Letter.like("trace-request", now)
                .between(from, to)
                .drop("Attachments")
                .drop("Photograph");
        int missing = Math.max(1, BYTES - letter.bytes().length);
        letter.set("Context", letter.value("Context") + " It was loaded.".repeat(1 + missing / 15));
        return new Request(
                new String(letter.bytes(), StandardCharsets.UTF_8),
                letter.id().toString(),
                letter.value("ConversationId"));
    }

    byte[] bytes(UUID other) {
        return text.replace(id, other.toString())
                .replace(conversation, UUID.randomUUID().toString())
                .getBytes(StandardCharsets.UTF_8);
    }
}
