package org.valise.gateway.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.valise.schemas.document.DocumentValidator;

/**
 * One of the example documents of {@code schemas/}, made out anew: other ids, sender, addressee and time.
 * For demonstrations and trials; an agency's system writes its own.
 */
public final class Letter {
    private static final String AGENCY = "National Contact Point";

    private final String family;
    private String text;
    private UUID id = UUID.randomUUID();

    private Letter(String family, String text) {
        this.family = family;
        this.text = text;
    }

    /** A letter after an example, by its file name without suffix. */
    public static Letter like(String example, Instant now) {
        try (InputStream file = Objects.requireNonNull(
                DocumentValidator.class.getResourceAsStream("/examples/" + example + ".xml"), example)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            Letter letter = new Letter(example, text);
            letter.set("MessageId", letter.id.toString());
            letter.set("ConversationId", UUID.randomUUID().toString());
            letter.set("SentAt", now.truncatedTo(ChronoUnit.SECONDS).toString());
            return letter.drop("Expires").drop("Chain").drop("OnBehalfOf");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** From one member to another. */
    public Letter between(String from, String to) {
        from(from);
        return block("To", "<Recipient><Member>" + to + "</Member><Agency>" + AGENCY + "</Agency></Recipient>");
    }

    /** From a member to a group. */
    public Letter toGroup(String from, String group) {
        from(from);
        return block("To", "<Group><Code>" + group + "</Code></Group>");
    }

    /** An answer to another letter, in its conversation. */
    public Letter answering(Letter asked) {
        set("InReplyTo", asked.id.toString());
        return set("ConversationId", asked.value("ConversationId"));
    }

    /** Another id for the same letter. */
    public Letter withId(UUID other) {
        id = other;
        return set("MessageId", other.toString());
    }

    /** Puts a text in place of the first element of that name. */
    public Letter set(String element, String value) {
        return block(element, value);
    }

    /** Says until when its sender needs an answer. */
    public Letter expiring(Instant end) {
        text = text.replaceFirst(
                "</OwnCaseReference>",
                "</OwnCaseReference><Expires>" + end.truncatedTo(ChronoUnit.SECONDS) + "</Expires>");
        return this;
    }

    /** Leaves every element of that name out. */
    public Letter drop(String element) {
        text = text.replaceAll("(?s)[ \\t]*<" + element + ">.*?</" + element + ">\\n?", "");
        return this;
    }

    /** The id of the message. */
    public UUID id() {
        return id;
    }

    /** The example it was made after. */
    public String family() {
        return family;
    }

    /** The document's bytes. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The text of the first element of that name. */
    public String value(String element) {
        Matcher found = pattern(element).matcher(text);
        return found.find() ? found.group(1) : "";
    }

    /** The texts of all elements of that name. */
    public List<String> values(String element) {
        return pattern(element)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private void from(String member) {
        block("From", "<Member>" + member + "</Member><Agency>" + AGENCY + "</Agency>");
    }

    private Letter block(String element, String inside) {
        text = pattern(element)
                .matcher(text)
                .replaceFirst(Matcher.quoteReplacement("<" + element + ">" + inside + "</" + element + ">"));
        return this;
    }

    private static Pattern pattern(String element) {
        return Pattern.compile("(?s)<" + element + ">(.*?)</" + element + ">");
    }
}
