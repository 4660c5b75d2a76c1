package org.valise.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.DocumentLimits;
import org.valise.schemas.document.DocumentValidator;
import org.valise.schemas.document.Verdict;

/** The example of a trace feedback from XAA to XBB, and variations of it. Immutable. */
public record TestDocument(String text) {
    public static final DocumentValidator VALIDATOR = new DocumentValidator(DocumentLimits.DEFAULT);
    public static final UUID ID = UUID.fromString("0b6d1d0e-6f0b-4c7e-9a51-3f1d2c4b5a04");

    private static final String LAST_BEFORE_OPTIONAL = "</ReceiverCaseReference>";

    public static TestDocument feedback() {
        return example("trace-feedback");
    }

    /** One of the schema's examples. */
    public static TestDocument example(String name) {
        try (InputStream file = DocumentValidator.class.getResourceAsStream("/examples/" + name + ".xml")) {
            return new TestDocument(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public TestDocument called(UUID id) {
        return new TestDocument(text.replaceFirst("<MessageId>[^<]*", "<MessageId>" + id));
    }

    /** From one member to others, whoever they were before. */
    public TestDocument between(String from, String... to) {
        String recipients = Stream.of(to)
                .map(member -> "<Recipient><Member>" + member + "</Member></Recipient>")
                .collect(Collectors.joining());
        return new TestDocument(
                text.replaceFirst("(?s)(<From>\\s*)<Member>[^<]*</Member>", "$1<Member>" + from + "</Member>")
                        .replaceFirst("(?s)<To>.*?</To>", "<To>" + recipients + "</To>"));
    }

    /** Under this handling code, with these restrictions. */
    public TestDocument under(String code, String restrictions) {
        return new TestDocument(text.replaceFirst("<Code>H[0-3]</Code>", "<Code>" + code + "</Code>")
                .replaceFirst(
                        "</Evaluation>",
                        restrictions.isEmpty()
                                ? "</Evaluation>"
                                : "</Evaluation><Restrictions>" + restrictions + "</Restrictions>"));
    }

    /** With a source. */
    public TestDocument from(DocumentFacts source) {
        return new TestDocument(text.replaceFirst(
                "</Handling>",
                "</Handling><Source><Origin>" + source.from() + "</Origin><MessageId>" + source.messageId()
                        + "</MessageId></Source>"));
    }

    /** A life is at stake. */
    public TestDocument breakingGlass() {
        return urgent().with("<Purpose>STATISTICS</Purpose>", "<Purpose>PREVENTION</Purpose>")
                .with(
                        "<Purpose>PREVENTION</Purpose>\n    <LegalBasis>",
                        "<BreakGlass><Threat>IMMINENT_THREAT_TO_LIFE</Threat>"
                                + "<Justification>An armed attack is announced for tonight.</Justification></BreakGlass>"
                                + "<Purpose>PREVENTION</Purpose>\n    <LegalBasis>");
    }

    public TestDocument from(String member) {
        return with("<Member>XAA</Member>", "<Member>" + member + "</Member>");
    }

    public TestDocument to(String member) {
        return with("<Member>XBB</Member>", "<Member>" + member + "</Member>");
    }

    public TestDocument toGroup(String code) {
        return new TestDocument(
                text.replaceFirst("(?s)<Recipient>.*</Recipient>", "<Group><Code>" + code + "</Code></Group>"));
    }

    public TestDocument urgent() {
        return with("<Routine/>", "<Urgent><Justification>A court waits for it.</Justification></Urgent>");
    }

    public TestDocument expiring(Instant at) {
        return with(LAST_BEFORE_OPTIONAL, LAST_BEFORE_OPTIONAL + "<Expires>" + at + "</Expires>");
    }

    /** Lists attachments with the digests of their bytes. */
    public TestDocument attaching(String id, byte[] bytes) {
        String entry = "<Attachment><Id>" + id + "</Id><FileName>" + id + ".bin</FileName>"
                + "<MediaType>application/octet-stream</MediaType><Size>" + bytes.length + "</Size><Sha256>"
                + Digests.sha256(bytes) + "</Sha256><Caption>DOCUMENT</Caption></Attachment>";
        return text.contains("</Attachments>")
                ? with("</Attachments>", entry + "</Attachments>")
                : with("</DocumentInfo>", "<Attachments>" + entry + "</Attachments></DocumentInfo>");
    }

    public TestDocument with(String old, String replacement) {
        return new TestDocument(text.replace(old, replacement));
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What validation reads from it; it has to be valid. */
    public DocumentFacts facts() {
        return ((Verdict.Accepted) VALIDATOR.check(bytes())).facts();
    }
}
