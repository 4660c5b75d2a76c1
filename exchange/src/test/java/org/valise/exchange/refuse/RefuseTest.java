package org.valise.exchange.refuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Code;
import org.valise.exchange.Digests;
import org.valise.exchange.Refusal;
import org.valise.exchange.TestDirectory;
import org.valise.exchange.TestMember;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.exchange.receipt.Subject;
import org.valise.exchange.receive.Arrival;
import org.valise.exchange.record.Entry;
import org.valise.schemas.Priority;
import org.valise.schemas.evidence.EvidenceEvent;
import org.valise.schemas.evidence.EvidenceRecord;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.header.Kind;
import org.valise.schemas.header.RoutingHeader;
import org.valise.schemas.header.RoutingHeaderXml;

class RefuseTest {
    private static final byte[] SEALED = {7, 7, 7};
    private final Refusal broken = Refusal.of(Code.DOCUMENT_UNLIKE_HEADER, "They differ.");

    @TempDir
    static Path folder;

    private static TestMember own;

    private final Federation federation = new TestDirectory()
            .member(own)
            .members("XAA", "XCC", "XEE")
            .relays("XRR")
            .behind("XRR", "XCC")
            .link("XAA", "XBB")
            .link("XRR", "XBB")
            .link("XRR", "XCC")
            .seenFrom("XBB");
    private final Refuse refuse = new Refuse(own.evidence(), () -> federation, TestMember.CLOCK);

    @BeforeAll
    static void makeKeys() {
        own = TestMember.create(folder, "XBB");
    }

    @Test
    void keepsTheFrameAsideAndTellsItsSenderWhy() {
        UUID id = UUID.randomUUID();
        byte[] frame = FrameCodec.write(envelope(id, "XAA"));

        Entry.Quarantined entry = refuse.apply(new Arrival("XAA", frame), broken);

        assertThat(entry.frame()).isEqualTo(frame);
        assertThat(entry.at()).isEqualTo(TestMember.NOW);
        EvidenceRecord told = entry.evidence().orElseThrow().evidence().record();
        assertThat(told.event()).isEqualTo(EvidenceEvent.CONTENT_CONSIGNMENT_FAILURE);
        assertThat(told.messageId()).isEqualTo(id);
        assertThat(told.sender()).isEqualTo("XAA");
        assertThat(told.issuer()).isEqualTo("XBB");
        assertThat(told.envelopeDigest()).isEqualTo(Digests.sha256(SEALED));
        assertThat(told.reason().orElseThrow().code()).isEqualTo(Code.DOCUMENT_UNLIKE_HEADER.name());
        assertThat(told.reason().orElseThrow().remedy()).isPresent();
    }

    @Test
    void speaksAsARelayOfWhatIsNotAddressedToIt() {
        RoutingHeader header = new RoutingHeader(
                UUID.randomUUID(),
                "XAA",
                new Addressees.Members(List.of("XCC")),
                Priority.ROUTINE,
                TestMember.NOW,
                TestMember.NOW.plus(Duration.ofDays(1)),
                Kind.MESSAGE,
                SEALED.length);

        Entry.Quarantined entry = refused("XAA", new Frame.Envelope(RoutingHeaderXml.write(header), SEALED));

        EvidenceRecord told = entry.evidence().orElseThrow().evidence().record();
        assertThat(told.event()).isEqualTo(EvidenceEvent.RELAY_REJECTION);
        assertThat(told.recipient()).isEmpty();
    }

    @Test
    void sendsTheEvidenceOnTheWayToTheSender() {
        assertThat(refused("XRR", envelope(UUID.randomUUID(), "XCC"))
                        .evidence()
                        .orElseThrow()
                        .link())
                .isEqualTo("XRR");
        assertThat(refused("XRR", envelope(UUID.randomUUID(), "XAA"))
                        .evidence()
                        .orElseThrow()
                        .link())
                .isEqualTo("XAA");
    }

    @Test
    void neverAnswersEvidenceByEvidence() {
        Frame evidence = own.evidence()
                .negative(
                        EvidenceEvent.CONTENT_CONSIGNMENT_FAILURE,
                        new Subject(
                                "XAA", UUID.randomUUID(), Optional.empty(), Digests.sha256(SEALED), Optional.empty()),
                        broken)
                .frame();

        assertThat(refused("XAA", evidence).evidence()).isEmpty();
    }

    @Test
    void doesNotAnswerForASinglePart() {
        Frame part = new Frame.Part(header(UUID.randomUUID(), "XAA"), "photo", 0, SEALED);

        assertThat(refused("XAA", part).evidence()).isEmpty();
    }

    @Test
    void hasNobodyToTellWhenTheSenderIsUnknownUnreachableOrThisNodeItself() {
        for (String from : List.of("XZZ", "XEE", "XBB")) {
            Entry.Quarantined entry = refused("XAA", envelope(UUID.randomUUID(), from));
            assertThat(entry.evidence()).as(from).isEmpty();
            assertThat(entry.header()).as(from).isPresent();
        }
    }

    @Test
    void keepsWhatCannotBeReadAtAll() {
        Entry.Quarantined noFrame = refuse.apply(new Arrival("XAA", new byte[] {1}), broken);
        Entry.Quarantined noHeader = refused("XAA", new Frame.Envelope(new byte[] {'<'}, SEALED));

        assertThat(noFrame.header()).isEmpty();
        assertThat(noFrame.evidence()).isEmpty();
        assertThat(noHeader.header()).isEmpty();
        assertThat(noHeader.evidence()).isEmpty();
    }

    private Entry.Quarantined refused(String peer, Frame frame) {
        return refuse.apply(new Arrival(peer, FrameCodec.write(frame)), broken);
    }

    private static Frame envelope(UUID id, String from) {
        return new Frame.Envelope(header(id, from), SEALED);
    }

    private static byte[] header(UUID id, String from) {
        return RoutingHeaderXml.write(new RoutingHeader(
                id,
                from,
                new Addressees.Members(List.of("XBB")),
                Priority.ROUTINE,
                TestMember.NOW,
                TestMember.NOW.plus(Duration.ofDays(1)),
                Kind.MESSAGE,
                1));
    }
}
