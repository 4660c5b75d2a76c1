package org.valise.exchange.redact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.valise.schemas.document.DocumentValidator;

/** Example documents as inputs, each made out anew under its own number. */
final class Specimens {
    /** A seizure of 1 assault rifle 7.62x39mm and 12 pistols, in April 2026. */
    static final String SEIZURE = example("seizure-notice");
    /** A request about one pistol that was found in February 2026. */
    static final String TRACE = example("trace-request");

    private Specimens() {}

    /** The message id of the example of this number. */
    static UUID id(int number) {
        return new UUID(7, number);
    }

    static Input input(String text, int number, Input.Known... sources) {
        String numbered = text.replaceFirst("<MessageId>[^<]*", "<MessageId>" + id(number));
        return new Input(numbered.getBytes(StandardCharsets.UTF_8), List.of(sources));
    }

    static List<Input> inputs(String text, int many) {
        return IntStream.range(0, many).mapToObj(number -> input(text, number)).toList();
    }

    /** The same by another member. */
    static String by(String member, String text) {
        return text.replaceFirst("<From>\\s*<Member>[^<]*", "<From><Member>" + member);
    }

    /** The same under another handling. */
    static String handling(String text, String handling) {
        return text.replaceFirst("(?s)<Handling>.*?</Handling>", "<Handling>" + handling + "</Handling>");
    }

    static String example(String name) {
        try (InputStream file = DocumentValidator.class.getResourceAsStream("/examples/" + name + ".xml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
