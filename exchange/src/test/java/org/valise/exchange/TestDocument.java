package org.valise.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
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
        try (InputStream file = DocumentValidator.class.getResourceAsStream("/examples/trace-feedback.xml")) {
            return new TestDocument(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
