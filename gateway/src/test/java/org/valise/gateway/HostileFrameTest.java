package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.gateway.HostileScene.HONEST;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.valise.exchange.deliver.Shelf;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.gateway.demo.Letter;
import org.valise.schemas.header.Kind;
import org.valise.schemas.header.RoutingHeader;
import org.valise.schemas.header.RoutingHeaderXml;

/** Bytes that are no frame, or a frame of another kind than its header says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFrameTest {
    private static final int CUTS = 60;

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

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 4096, 1_000_000})
    void refusesNoise(int length) throws Exception {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);

        scene.refuses(peer, noise, "FRAME_MALFORMED");
    }

    @Test
    void refusesAFrameThatIsCutOffAnywhere() throws Exception {
        byte[] whole = FrameCodec.write(peer.honest(scene.letter(peer), HONEST));
        int before = scene.asideOf(peer).size();

        int[] cuts = new Random(2026).ints(0, whole.length).limit(CUTS).toArray();
        for (int cut : cuts) {
            peer.send(HONEST, Arrays.copyOf(whole, cut));
        }

        TestFederation.awaiting("all cuts refused")
                .until(() -> scene.asideOf(peer).size() == before + CUTS);
        assertThat(scene.asideOf(peer).stream().limit(CUTS).map(Shelf.Aside::code))
                .isSubsetOf("FRAME_MALFORMED", "SEAL_MALFORMED");
    }

    @Test
    void refusesAMessageThatNobodySealed() throws Exception {
        Letter letter = scene.letter(peer);
        RoutingHeader header = peer.header(letter);
        byte[] plain = peer.signed(header, letter.bytes(), List.of()).encode();

        scene.refuses(peer, new Frame.Evidence(RoutingHeaderXml.write(header), plain), "HEADER_MALFORMED");
        scene.refuses(peer, new Frame.Envelope(RoutingHeaderXml.write(header), plain), "SEAL_MALFORMED");
    }

    @Test
    void refusesADocumentInThePlaceOfEvidence() throws Exception {
        Letter letter = scene.letter(peer);
        RoutingHeader message = peer.header(letter);
        RoutingHeader header = new RoutingHeader(
                message.id(),
                message.from(),
                message.to(),
                message.priority(),
                message.created(),
                message.expires(),
                Kind.EVIDENCE,
                message.size());

        scene.refuses(peer, peer.evidence(header, letter.bytes()), "FRAME_MALFORMED");
    }
}
