package org.valise.exchange.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.valise.exchange.Refusals.assertRefused;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.TestDocument;
import org.valise.exchange.attachment.MemoryParts;
import org.valise.exchange.submit.Submission;
import org.valise.schemas.Finding;
import org.valise.schemas.Severity;
import org.valise.security.seal.AttachmentEntry;

class ValidateTest {
    private static final long LIMIT = 1_000;
    private static final byte[] PHOTO = {1, 2, 3, 4};

    private final MemoryParts parts = new MemoryParts();
    private final Validate validate = new Validate("XAA", TestDocument.VALIDATOR, parts, LIMIT);

    @Test
    void readsWhatALaterStageNeeds() {
        ValidMessage valid = validate(TestDocument.feedback());

        assertThat(valid.messageId()).isEqualTo(TestDocument.ID);
        assertThat(valid.facts().from()).isEqualTo("XAA");
        assertThat(valid.facts().to()).containsExactly("XBB");
        assertThat(valid.attachments()).isEmpty();
    }

    @Test
    void keepsTheOrderOfTheDocumentForTheSignature() {
        upload("photo-a", PHOTO);
        upload("photo-b", PHOTO);
        TestDocument document =
                TestDocument.feedback().attaching("photo-b", PHOTO).attaching("photo-a", PHOTO);

        assertThat(validate(document).attachments())
                .extracting(AttachmentEntry::id)
                .containsExactly("photo-b", "photo-a");
    }

    @Test
    void refusesADocumentWithAllItsFindings() {
        TestDocument document = TestDocument.feedback()
                .with(">STATISTICS<", ">GOSSIP<")
                .with("<Language>en</Language>", "")
                .with(">true<", ">perhaps<");

        assertThatThrownBy(() -> validate(document)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.findings()).allMatch(finding -> finding.severity() == Severity.BLOCKING);
            assertThat(refusal.findings())
                    .extracting(Finding::code)
                    .contains("ELEMENT_MISSING", "CODE_INVALID", "VALUE_INVALID");
            assertThat(refusal.code()).isEqualTo(refusal.findings().get(0).code());
        });
    }

    @Test
    void refusesAnAttachmentThatIsListedButWasNotUploaded() {
        assertRefused(
                Code.ATTACHMENT_MISSING, () -> validate(TestDocument.feedback().attaching("photo", PHOTO)));
    }

    @Test
    void findsTheAttachmentsOfADocumentInAnothersNameAndLeavesItToThePolicy() {
        upload("photo", PHOTO);

        assertThat(validate(TestDocument.feedback().from("XCC").attaching("photo", PHOTO))
                        .attachments())
                .hasSize(1);
    }

    @Test
    void refusesAnAttachmentThatWasUploadedButIsNotListed() {
        upload("photo", PHOTO);

        assertRefused(Code.ATTACHMENT_UNLISTED, () -> validate(TestDocument.feedback()));
    }

    @Test
    void refusesAnAttachmentWithAnotherDigestThanTheDocumentSays() {
        upload("photo", new byte[] {1, 2, 3, 5});

        assertRefused(
                Code.ATTACHMENT_ALTERED, () -> validate(TestDocument.feedback().attaching("photo", PHOTO)));
    }

    @Test
    void refusesAttachmentsThatAreTooLargeTogether() {
        byte[] half = new byte[501];
        upload("one", half);
        upload("two", half);

        assertRefused(
                Code.ATTACHMENTS_TOO_LARGE,
                () -> validate(TestDocument.feedback().attaching("one", half).attaching("two", half)));
    }

    private void upload(String id, byte[] bytes) {
        parts.stage("XAA", TestDocument.ID, id, new ByteArrayInputStream(bytes), LIMIT);
    }

    private ValidMessage validate(TestDocument document) {
        return validate.apply(new Submission(document.bytes(), "test"));
    }
}
