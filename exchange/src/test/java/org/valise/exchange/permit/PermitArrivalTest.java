package org.valise.exchange.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.exchange.Refusals.assertRefused;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.valise.exchange.Code;
import org.valise.exchange.Digests;
import org.valise.exchange.TestDirectory;
import org.valise.exchange.TestDocument;
import org.valise.exchange.TestMember;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.open.OpenedMessage;
import org.valise.exchange.order.Order;
import org.valise.exchange.policy.Inquiry;
import org.valise.exchange.policy.MemoryHoldings;
import org.valise.exchange.policy.SuiteChoice;
import org.valise.exchange.receive.Received;
import org.valise.exchange.validate.ValidArrival;
import org.valise.exchange.verify.VerifiedMessage;
import org.valise.schemas.Priority;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.header.Kind;
import org.valise.schemas.header.RoutingHeader;
import org.valise.schemas.header.RoutingHeaderXml;
import org.valise.security.Suite;
import org.valise.security.seal.AttachmentEntry;
import org.valise.security.seal.Contents;
import org.valise.security.segments.AttachmentKey;
import org.valise.security.sign.VerifiedSignature;

/** A sender's node may be hostile: it signs one thing inside and writes another on the outside. */
class PermitArrivalTest {
    private static final long LIMIT = 8;
    private static final byte[] PHOTO = {1, 2, 3, 4};
    private static final Instant LATER = TestMember.NOW.plusSeconds(1);
    private static final Addressees TO_XBB = new Addressees.Members(List.of("XBB"));

    // An earlier stage has verified the signature; the directory of this test knows no list of anybody's authority.
    private static final X509Certificate SIGNER = TestDirectory.certificate();

    private final MemoryHoldings nothing = new MemoryHoldings();
    private final Federation federation =
            new TestDirectory().members("XAA", "XBB", "XCC").link("XAA", "XBB").seenFrom("XBB");
    private final PermitArrival permit = new PermitArrival(
            new Inquiry(() -> federation, nothing, nothing, new SuiteChoice(List.of(Suite.HYBRID_1)), TestMember.CLOCK),
            LIMIT,
            TestMember.CLOCK);

    @Test
    void letsInADocumentThatSaysWhatItsHeaderSays() {
        RoutingHeader header = header(TestDocument.ID, "XAA", TO_XBB, Priority.ROUTINE, LATER);

        assertThat(permit.apply(arrival(header, TestDocument.feedback())).messageId())
                .isEqualTo(TestDocument.ID);
    }

    @Test
    void remarksWhatIsTakenAtOwnRisk() {
        RoutingHeader header = header(TestDocument.ID, "XAA", TO_XBB, Priority.ROUTINE, LATER);

        assertThat(permit.apply(arrival(header, TestDocument.feedback()))
                        .ruling()
                        .explanation()
                        .remark())
                .contains("AT OWN RISK", "certificate is not revoked: XAA", "[REVOCATION_UNKNOWN]")
                .endsWith("Allowed. At our own risk: certificate is not revoked.\n");
    }

    @Test
    void refusesAnotherIdSenderAddresseeOrPriority() {
        for (RoutingHeader header : List.of(
                header(UUID.randomUUID(), "XAA", TO_XBB, Priority.ROUTINE, LATER),
                header(TestDocument.ID, "XCC", TO_XBB, Priority.ROUTINE, LATER),
                header(TestDocument.ID, "XAA", new Addressees.Members(List.of("XBB", "XCC")), Priority.ROUTINE, LATER),
                header(TestDocument.ID, "XAA", new Addressees.Group("XBB"), Priority.ROUTINE, LATER),
                header(TestDocument.ID, "XAA", TO_XBB, Priority.URGENT, LATER))) {
            assertRefused(Code.DOCUMENT_UNLIKE_HEADER, () -> permit.apply(arrival(header, TestDocument.feedback())));
        }
    }

    @Test
    void refusesAHeaderThatClaimsAnotherSize() {
        RoutingHeader header = header(TestDocument.ID, "XAA", TO_XBB, Priority.ROUTINE, LATER);

        assertRefused(
                Code.DOCUMENT_UNLIKE_HEADER, () -> permit.apply(arrivalOf(sized(header, 1), TestDocument.feedback())));
    }

    @Test
    void refusesWhatHasExpiredOnTheWay() {
        RoutingHeader header = header(TestDocument.ID, "XAA", TO_XBB, Priority.ROUTINE, TestMember.NOW);

        assertRefused(Code.MESSAGE_EXPIRED, () -> permit.apply(arrival(header, TestDocument.feedback())));
    }

    @Test
    void refusesOtherAttachmentsThanTheDocumentLists() {
        RoutingHeader header = header(TestDocument.ID, "XAA", TO_XBB, Priority.ROUTINE, LATER);
        TestDocument one = TestDocument.feedback().attaching("photo", PHOTO);

        assertThat(permit.apply(arrival(header, one, entry("photo", PHOTO)))).isNotNull();
        assertRefused(Code.ATTACHMENT_ALTERED, () -> permit.apply(arrival(header, one)));
        assertRefused(
                Code.ATTACHMENT_ALTERED,
                () -> permit.apply(arrival(header, TestDocument.feedback(), entry("photo", PHOTO))));
        assertRefused(
                Code.ATTACHMENT_ALTERED,
                () -> permit.apply(arrival(header, one, entry("photo", new byte[] {1, 2, 3, 5}))));
    }

    @Test
    void refusesMoreAttachmentsThanThisNodeTakes() {
        RoutingHeader header = header(TestDocument.ID, "XAA", TO_XBB, Priority.ROUTINE, LATER);
        byte[] large = new byte[9];

        assertRefused(
                Code.ATTACHMENTS_TOO_LARGE,
                () -> permit.apply(
                        arrival(header, TestDocument.feedback().attaching("large", large), entry("large", large))));
    }

    private static RoutingHeader header(UUID id, String from, Addressees to, Priority priority, Instant expires) {
        return new RoutingHeader(id, from, to, priority, TestMember.NOW.minusSeconds(60), expires, Kind.MESSAGE, 1);
    }

    private static AttachmentEntry entry(String id, byte[] bytes) {
        return new AttachmentEntry(
                id, bytes.length, Digests.sha256(bytes), 1, AttachmentKey.random(TestMember.PROVIDERS));
    }

    private static ValidArrival arrival(RoutingHeader claimed, TestDocument document, AttachmentEntry... entries) {
        long size = document.bytes().length
                + Stream.of(entries).mapToLong(AttachmentEntry::size).sum();
        return arrivalOf(sized(claimed, size), document, entries);
    }

    private static RoutingHeader sized(RoutingHeader header, long size) {
        return new RoutingHeader(
                header.id(),
                header.from(),
                header.to(),
                header.priority(),
                header.created(),
                header.expires(),
                header.kind(),
                size);
    }

    private static ValidArrival arrivalOf(RoutingHeader header, TestDocument document, AttachmentEntry... entries) {
        Frame.Envelope envelope = new Frame.Envelope(RoutingHeaderXml.write(header), new byte[0]);
        Received received = new Received("XAA", header, envelope, true, Set.of());
        Contents contents = new Contents(new byte[0], document.bytes(), List.of(entries));
        OpenedMessage opened = new OpenedMessage(received, envelope, contents, Suite.CLASSICAL_1);
        return new ValidArrival(
                new VerifiedMessage(opened, new VerifiedSignature(SIGNER, TestMember.NOW)),
                document.facts(),
                Order.FIRST);
    }
}
