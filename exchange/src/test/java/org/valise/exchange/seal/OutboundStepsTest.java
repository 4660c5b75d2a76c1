package org.valise.exchange.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.exchange.Refusals.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.valise.exchange.Code;
import org.valise.exchange.TestDirectory;
import org.valise.exchange.TestDocument;
import org.valise.exchange.TestMember;
import org.valise.exchange.attachment.AttachmentReader;
import org.valise.exchange.attachment.MemoryParts;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.open.Open;
import org.valise.exchange.open.OpenedMessage;
import org.valise.exchange.order.Follow;
import org.valise.exchange.permit.Permit;
import org.valise.exchange.policy.Inquiry;
import org.valise.exchange.policy.MemoryHoldings;
import org.valise.exchange.policy.SuiteChoice;
import org.valise.exchange.receive.LateKeys;
import org.valise.exchange.receive.Received;
import org.valise.exchange.sign.Sign;
import org.valise.exchange.sign.SignedMessage;
import org.valise.exchange.submit.Submission;
import org.valise.exchange.validate.Validate;
import org.valise.exchange.verify.AttachmentCheck;
import org.valise.exchange.verify.SignatureCheck;
import org.valise.exchange.verify.Verify;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.order.OrderXml;
import org.valise.schemas.order.Predecessor;
import org.valise.security.SecurityCode;
import org.valise.security.Suite;
import org.valise.security.seal.Contents;
import org.valise.security.seal.Sealer;

/** What one member signs and seals, the other opens and verifies, and nobody else. */
class OutboundStepsTest {
    private static final long LIMIT = 1_000_000;
    private static final byte[] PHOTO = {1, 2, 3, 4};

    @TempDir
    static Path folder;

    private static TestMember sender;
    private static TestMember addressee;
    private static TestMember stranger;

    private final MemoryParts parts = new MemoryParts();
    private final TestDirectory directory = new TestDirectory()
            .member(sender)
            .member(addressee)
            .member(stranger)
            .members("XEE")
            .link("XAA", "XBB")
            .link("XAA", "XCC")
            .link("XAA", "XEE");

    private List<Predecessor> before = List.of();

    @BeforeAll
    static void makeKeys() {
        sender = TestMember.create(folder, "XAA");
        addressee = TestMember.create(folder, "XBB");
        stranger = TestMember.create(folder, "XCC");
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void theAddresseeReadsTheExactBytes(Suite suite) {
        TestDocument document = TestDocument.feedback();
        OpenedMessage opened = open(addressee, sealed(document, suite));

        assertThat(verify(opened).opened().contents().document()).isEqualTo(document.bytes());
        assertThat(opened.suite()).isEqualTo(suite);
        assertThat(opened.contents().toString()).doesNotContain("XAA-PP");
    }

    @Test
    void theSendersArchiveCanReadItTooAndNobodyElse() {
        SealedMessage sealed = sealed(TestDocument.feedback(), Suite.HYBRID_1);

        byte[] contents = sender.keys().archiveSeal().open(sealed.sealed());
        assertThat(Contents.decode(contents).document())
                .isEqualTo(TestDocument.feedback().bytes());
        assertRefused(SecurityCode.NOT_A_RECIPIENT.name(), () -> open(stranger, sealed));
    }

    @Test
    void anyChangedByteOfTheHeaderBreaksTheSignature() {
        OpenedMessage opened = open(addressee, sealed(TestDocument.feedback(), Suite.CLASSICAL_1));
        byte[] header = opened.envelope().header();
        for (int i = 0; i < header.length; i++) {
            byte[] changed = header.clone();
            changed[i] ^= 1;
            OpenedMessage relayed = new OpenedMessage(
                    opened.received(),
                    new Frame.Envelope(changed, opened.envelope().sealed()),
                    opened.contents(),
                    opened.suite());
            assertRefused(SecurityCode.SIGNATURE_INVALID.name(), () -> verify(relayed));
        }
    }

    @Test
    void anotherDocumentUnderTheSameSignatureIsRefused() {
        OpenedMessage opened = open(addressee, sealed(TestDocument.feedback(), Suite.CLASSICAL_1));
        Contents forged = Contents.of(
                opened.contents().signature(), TestDocument.feedback().urgent().bytes());

        assertRefused(
                SecurityCode.SIGNATURE_INVALID.name(),
                () -> verify(new OpenedMessage(opened.received(), opened.envelope(), forged, opened.suite())));
    }

    @Test
    void whatComesBeforeItIsBoundByTheSignature() {
        before = List.of(new Predecessor(TestDocument.ID, TestMember.NOW, new Addressees.Members(List.of("XBB"))));
        OpenedMessage opened = open(addressee, sealed(TestDocument.feedback(), Suite.CLASSICAL_1));
        Contents contents = opened.contents();

        assertThat(verify(opened).opened().contents().order()).isEqualTo(OrderXml.write(before));
        Contents stripped = new Contents(contents.signature(), contents.document(), contents.attachments());
        assertRefused(
                SecurityCode.SIGNATURE_INVALID.name(),
                () -> verify(new OpenedMessage(opened.received(), opened.envelope(), stripped, opened.suite())));
    }

    @Test
    void attachmentsAreBoundByTheSignatureAndReadThrough() {
        parts.stage("XAA", TestDocument.ID, "photo", new ByteArrayInputStream(PHOTO), LIMIT);
        OpenedMessage opened =
                open(addressee, sealed(TestDocument.feedback().attaching("photo", PHOTO), Suite.HYBRID_1));

        verify(opened);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        new AttachmentReader(parts, TestMember.PROVIDERS)
                .copy("XAA", TestDocument.ID, opened.contents().attachments().get(0), plain);
        assertThat(plain.toByteArray()).isEqualTo(PHOTO);

        parts.keep("XAA", TestDocument.ID, "photo", 0, new byte[PHOTO.length + 16]);
        assertRefused(SecurityCode.SEGMENT_BROKEN.name(), () -> verify(opened));
    }

    @Test
    void anAttachmentThatDidNotComeIsRefused() {
        parts.stage("XAA", TestDocument.ID, "photo", new ByteArrayInputStream(PHOTO), LIMIT);
        OpenedMessage opened =
                open(addressee, sealed(TestDocument.feedback().attaching("photo", PHOTO), Suite.HYBRID_1));

        assertRefused(Code.ATTACHMENT_MISSING, () -> verify(opened, new MemoryParts(), TestMember.CLOCK));
    }

    @Test
    void nothingIsSealedToAMemberWithoutAKeyOrWithAnExpiredOne() {
        SignedMessage keyless = signed(TestDocument.feedback().to("XEE"), Suite.HYBRID_1);
        SignedMessage late = signed(TestDocument.feedback(), Suite.HYBRID_1);

        assertRefused(Code.ADDRESSEE_WITHOUT_KEY, () -> seal(keyless, TestMember.CLOCK));
        assertRefused(SecurityCode.CERTIFICATE_EXPIRED.name(), () -> seal(late, afterTheCertificates()));
    }

    @Test
    void aSignatureByAnExpiredCertificateIsRefused() {
        OpenedMessage opened = open(addressee, sealed(TestDocument.feedback(), Suite.CLASSICAL_1));

        assertRefused(SecurityCode.CERTIFICATE_EXPIRED.name(), () -> verify(opened, parts, afterTheCertificates()));
    }

    private SignedMessage signed(TestDocument document, Suite suite) {
        Federation federation = directory.seenFrom("XAA");
        Follow follow = new Follow((conversation, members, groups) -> before, id -> new byte[0]);
        return new Sign(sender.keys()::signer, follow, TestMember.PROVIDERS)
                .apply(new Permit(
                                new Inquiry(
                                        () -> federation,
                                        new MemoryHoldings(),
                                        new MemoryHoldings(),
                                        new SuiteChoice(List.of(suite)),
                                        TestMember.CLOCK),
                                new SuiteChoice(List.of(suite)),
                                TestMember.CLOCK)
                        .apply(new Validate("XAA", TestDocument.VALIDATOR, parts, LIMIT)
                                .apply(new Submission(document.bytes(), "test"))));
    }

    private SealedMessage sealed(TestDocument document, Suite suite) {
        return seal(signed(document, suite), TestMember.CLOCK);
    }

    private static SealedMessage seal(SignedMessage signed, Clock clock) {
        return new Seal(new Sealer(TestMember.PROVIDERS), sender.keys().archiveSeal(), clock).apply(signed);
    }

    private OpenedMessage open(TestMember reader, SealedMessage message) {
        var permitted = message.signed().permitted();
        Frame.Envelope envelope = new Frame.Envelope(permitted.headerBytes(), message.sealed());
        Federation seen = directory.seenFrom(reader.code());
        LateKeys none = new LateKeys(() -> Optional.of(seen), certificate -> true, TestMember.CLOCK);
        return new Open(reader.keys()::opener, reader.keys()::opener, none, () -> seen)
                .apply(new Received("XAA", permitted.header(), envelope, true, Set.of()));
    }

    private org.valise.exchange.verify.VerifiedMessage verify(OpenedMessage opened) {
        return verify(opened, parts, TestMember.CLOCK);
    }

    private org.valise.exchange.verify.VerifiedMessage verify(OpenedMessage opened, MemoryParts store, Clock clock) {
        return new Verify(
                        new SignatureCheck(TestMember.PROVIDERS, () -> directory.seenFrom("XBB")),
                        new AttachmentCheck(store, new AttachmentReader(store, TestMember.PROVIDERS)),
                        clock)
                .apply(opened);
    }

    private static Clock afterTheCertificates() {
        return Clock.offset(TestMember.CLOCK, TestMember.VALIDITY.plus(Duration.ofSeconds(1)));
    }
}
