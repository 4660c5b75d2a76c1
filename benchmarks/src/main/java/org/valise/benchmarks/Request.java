package org.valise.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.valise.gateway.demo.Letter;

/**
 * A document that is sent again and again, each time under another id and in a conversation of its own: a trace request, or for many
 * bytes a notice of many seized weapons.
 *
 * @param before what stands before the id
 * @param between what stands between the id and the conversation
 * @param after what stands after both
 */
record Request(String before, String between, String after) {
    private static final int LARGEST_REQUEST = 8_192;
    private static final String REMARK = "It was loaded. ";
    private static final int REMARKS = 60;

    static Request between(String from, String to, Instant now) {
        return between(from, to, 4096, now);
    }

    /** Of about so many bytes. */
    static Request between(String from, String to, int bytes, Instant now) {
        return bytes > LARGEST_REQUEST ? seizure(from, to, bytes, now) : trace(from, to, bytes, now);
    }

    private static Request trace(String from, String to, int bytes, Instant now) {
        Letter letter = Letter.like("trace-request", now)
                .between(from, to)
                .drop("Attachments")
                .drop("Photograph");
        int missing = Math.max(1, bytes - letter.bytes().length);
        letter.set("Context", letter.value("Context") + (" " + REMARK.strip()).repeat(1 + missing / REMARK.length()));
        return of(letter, new String(letter.bytes(), StandardCharsets.UTF_8));
    }

    private static Request seizure(String from, String to, int bytes, Instant now) {
        Letter letter = Letter.like("seizure-notice", now).between(from, to).drop("Attachments");
        String text = new String(letter.bytes(), StandardCharsets.UTF_8);
        String weapon = "<Weapon>" + letter.value("Weapon") + "</Weapon>";
        String remarked = weapon.replace(
                "</Firearm>", "<Remarks>" + REMARK.repeat(REMARKS).strip() + "</Remarks></Firearm>");
        int missing = (bytes - text.length()) / remarked.length();
        return of(letter, text.replaceFirst("<Items>", "<Items>" + remarked.repeat(Math.max(1, missing))));
    }

    /** The examples name each of both once, first the id. */
    private static Request of(Letter letter, String text) {
        String id = letter.id().toString();
        String conversation = letter.value("ConversationId");
        int first = text.indexOf(id);
        int second = text.indexOf(conversation);
        return new Request(
                text.substring(0, first),
                text.substring(first + id.length(), second),
                text.substring(second + conversation.length()));
    }

    byte[] bytes(UUID id) {
        return (before + id + between + UUID.randomUUID() + after).getBytes(StandardCharsets.UTF_8);
    }
}
