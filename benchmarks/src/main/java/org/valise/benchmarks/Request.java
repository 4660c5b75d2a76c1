package org.valise.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.valise.gateway.demo.Letter;

/** A document that is sent again and again under other ids: a trace request, or for many bytes a notice of many seized weapons. */
record Request(String before, String after) {
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

    private static Request of(Letter letter, String text) {
        String id = letter.id().toString();
        int at = text.indexOf(id);
        return new Request(text.substring(0, at), text.substring(at + id.length()));
    }

    byte[] bytes(UUID id) {
        return (before + id + after).getBytes(StandardCharsets.UTF_8);
    }
}
