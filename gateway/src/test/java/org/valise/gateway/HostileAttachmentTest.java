package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.gateway.HostileScene.HONEST;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
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
import org.valise.schemas.header.RoutingHeaderXml;

/** What may happen to the segments of an attachment, which travel before their envelope. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileAttachmentTest {
    private static final int SIZE = 3_000_000;
    private static final String ID = "map";

    private HostileScene scene;
    private HostilePeer peer;
    private byte[] plain;
    private Letter letter;
    private HostilePeer.Sealed attachment;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        scene = new HostileScene(folder);
        peer = scene.first();
        plain = new byte[SIZE];
        new Random(1).nextBytes(plain);
    }

    @BeforeEach
    void aMessageWithAnAttachmentOfThreeSegments() throws Exception {
        letter = Letter.like("illicit-route-report", scene.federation().now())
                .between("XAA", HONEST)
                .set("Size", String.valueOf(SIZE))
                .set("Sha256", Digests.sha256(plain));
        attachment = peer.attachment(letter.id(), ID, plain);
    }

    @AfterEach
    void theNodeGoesOn() throws Exception {
        scene.goesOn();
    }

    @AfterAll
    void close() {
        scene.close();
    }

    @Test
    void deliversWhatIsWhole() throws Exception {
        sendParts(attachment.segments());

        peer.send(HONEST, envelope());

        scene.awaitReceipt(peer, letter.id(), 1);
        assertThat(scene.federation().attachment(HONEST, letter, ID)).isEqualTo(plain);
    }

    @Test
    void refusesASegmentThatWasAltered() throws Exception {
        List<byte[]> segments = attachment.segments();
        sendParts(List.of(segments.get(0), HostilePeer.flipped(segments.get(1), SIZE / 10), segments.get(2)));

        refuses("SEGMENT_BROKEN");
    }

    @Test
    void refusesSegmentsThatWereSwapped() throws Exception {
        List<byte[]> segments = attachment.segments();
        sendParts(List.of(segments.get(1), segments.get(0), segments.get(2)));

        refuses("SEGMENT_BROKEN");
    }

    @Test
    void refusesAnAttachmentWithoutItsEnd() throws Exception {
        sendParts(attachment.segments().subList(0, 2));

        refuses("SEGMENT_BROKEN");
    }

    @Test
    void refusesAnAttachmentThatDidNotCome() throws Exception {
        refuses("ATTACHMENT_MISSING");
    }

    @Test
    void refusesAnAttachmentThatBelongsToAnotherMessage() throws Exception {
        sendParts(peer.attachment(UUID.randomUUID(), ID, plain).segments());

        refuses("SEGMENT_BROKEN");
    }

    @Test
    void refusesAnAttachmentThatTheDocumentDoesNotList() throws Exception {
        Letter plainLetter = scene.letter(peer);
        HostilePeer.Sealed unlisted = peer.attachment(plainLetter.id(), ID, plain);
        letter = plainLetter;
        attachment = unlisted;
        sendParts(unlisted.segments());

        refuses("ATTACHMENT_ALTERED");
    }

    private Frame.Envelope envelope() {
        return peer.honest(letter, HONEST, List.of(attachment.entry()));
    }

    private void refuses(String code) throws Exception {
        scene.refusesAndTells(peer, envelope(), letter.id(), code);
    }

    private void sendParts(List<byte[]> segments) throws Exception {
        byte[] header = RoutingHeaderXml.write(peer.header(letter));
        for (int index = 0; index < segments.size(); index++) {
            peer.send(HONEST, new Frame.Part(header, ID, index, segments.get(index)));
        }
    }
}
