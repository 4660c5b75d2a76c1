package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.gateway.HostileScene.HONEST;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.gateway.demo.Letter;

/** What becomes of an envelope that was good once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayTest {
    private static final int TIMES = 3;

    private HostileScene scene;
    private HostilePeer peer;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        scene = new HostileScene(folder);
        peer = scene.first();
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
    void refusesItOverAnotherPeersLink() throws Exception {
        Letter letter = scene.letter(peer);
        Frame.Envelope envelope = peer.honest(letter, HONEST);
        peer.send(HONEST, envelope);
        scene.awaitReceipt(peer, letter.id(), 1);

        scene.refuses(scene.second(), envelope, "LINK_NOT_ENTITLED");
        scene.refuses(scene.relay(), envelope, "LINK_NOT_ENTITLED");
    }

    @Test
    void answersItWithTheSameReceiptOverItsOwnLinkAndDeliversItOnce() throws Exception {
        Letter letter = scene.letter(peer);
        Frame.Envelope envelope = peer.honest(letter, HONEST);
        int kept = scene.asideOf(peer).size();

        for (int time = 1; time <= TIMES; time++) {
            peer.send(HONEST, envelope);
            scene.awaitReceipt(peer, letter.id(), time);
        }

        List<byte[]> receipts =
                peer.evidenceFrames(letter.id()).stream().map(FrameCodec::write).toList();
        assertThat(receipts)
                .hasSize(TIMES)
                .allSatisfy(receipt -> assertThat(receipt).isEqualTo(receipts.get(0)));
        assertThat(scene.federation().waiting(HONEST)).containsOnlyOnce(letter.id());
        assertThat(scene.asideOf(peer)).hasSize(kept);
    }

    @Test
    void refusesAnotherDocumentUnderItsId() throws Exception {
        Letter letter = scene.letter(peer);
        peer.send(HONEST, peer.honest(letter, HONEST));
        scene.awaitReceipt(peer, letter.id(), 1);
        byte[] delivered = letter.bytes();

        Letter other = letter.set("Model", "Another model");
        peer.send(HONEST, peer.honest(other, HONEST));

        TestFederation.awaiting("a refusal of the second document")
                .untilAsserted(() -> assertThat(peer.evidence(letter.id()))
                        .containsExactly("ContentConsignment", "ContentConsignmentFailure DUPLICATE_ID"));
        assertThat(scene.asideOf(peer).get(0).code()).isEqualTo("DUPLICATE_ID");
        assertThat(scene.federation().document(HONEST, letter)).isEqualTo(delivered);
    }
}
