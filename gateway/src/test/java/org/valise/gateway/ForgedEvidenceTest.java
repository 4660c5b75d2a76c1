package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.gateway.HostileScene.HONEST;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Digests;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.demo.Letter;
import org.valise.schemas.Priority;
import org.valise.schemas.evidence.EvidenceEvent;
import org.valise.schemas.evidence.EvidenceRecord;
import org.valise.schemas.evidence.EvidenceXml;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.header.Kind;
import org.valise.schemas.header.RoutingHeader;

/** Nobody makes a sender believe that its message has arrived but the addressee. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedEvidenceTest {
    private HostileScene scene;
    private HostilePeer addressee;
    private HostilePeer other;
    private Letter letter;
    private String digest;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        scene = new HostileScene(folder);
        addressee = scene.first();
        other = scene.second();
    }

    @BeforeEach
    void theHonestNodeSends() {
        letter = scene.federation().trace(HONEST, "XAA");
        scene.federation().submit(HONEST, letter);
        TestFederation.awaiting("the message")
                .until(() -> addressee.received().stream()
                        .anyMatch(frame -> frame instanceof Frame.Envelope envelope
                                && new String(envelope.header(), StandardCharsets.UTF_8)
                                        .contains(letter.id().toString())));
        digest = Digests.sha256(scene.federation().sealed(HONEST, letter));
    }

    @AfterEach
    void onlyTheAddresseesReceiptCounts() throws Exception {
        assertThat(scene.federation().progress(HONEST, letter, "XAA").stage()).isNotEqualTo("receipt");
        addressee.send(HONEST, evidence(addressee, "XAA", "XAA", letter.id(), digest));
        scene.federation().awaitStage(HONEST, letter, "XAA", "receipt");
    }

    @AfterAll
    void close() {
        scene.close();
    }

    @Test
    void refusesTheReceiptOfAMemberThatIsNoAddressee() throws Exception {
        scene.refuses(other, evidence(other, "XCC", "XCC", letter.id(), digest), "EVIDENCE_UNKNOWN");
    }

    @Test
    void refusesAReceiptInTheAddresseesName() throws Exception {
        scene.refuses(other, evidence(other, "XCC", "XAA", letter.id(), digest), "EVIDENCE_UNLIKE_MESSAGE");
        scene.refuses(other, evidence(other, "XAA", "XAA", letter.id(), digest), "LINK_NOT_ENTITLED");
    }

    @Test
    void refusesTheAddresseesReceiptUnderAnotherMembersSignature() throws Exception {
        scene.refuses(addressee, evidence(other, "XAA", "XAA", letter.id(), digest), "CERTIFICATE_WRONG_ISSUER");
    }

    @Test
    void refusesAReceiptForWhatWasNeverSent() throws Exception {
        scene.refuses(addressee, evidence(addressee, "XAA", "XAA", UUID.randomUUID(), digest), "EVIDENCE_UNKNOWN");
    }

    @Test
    void refusesAReceiptForOtherBytes() throws Exception {
        scene.refuses(
                addressee,
                evidence(addressee, "XAA", "XAA", letter.id(), Digests.sha256(new byte[1])),
                "EVIDENCE_UNKNOWN");
    }

    private Frame.Evidence evidence(HostilePeer signer, String from, String issuer, UUID message, String of) {
        Instant now = scene.federation().now();
        UUID id = UUID.randomUUID();
        byte[] xml = EvidenceXml.write(new EvidenceRecord(
                id,
                EvidenceEvent.CONTENT_CONSIGNMENT,
                message,
                HONEST,
                issuer,
                Optional.of("XAA"),
                now,
                Optional.empty(),
                of,
                Optional.empty()));
        return signer.evidence(
                new RoutingHeader(
                        id,
                        from,
                        new Addressees.Members(List.of(HONEST)),
                        Priority.ROUTINE,
                        now,
                        now.plus(Duration.ofDays(1)),
                        Kind.EVIDENCE,
                        xml.length),
                xml);
    }
}
