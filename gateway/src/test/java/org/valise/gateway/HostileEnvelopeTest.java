package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.gateway.HostileScene.HONEST;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.deliver.Shelf;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.demo.Letter;
import org.valise.security.Suite;
import org.valise.security.seal.Contents;

/** What a peer may do to an envelope that it sends in its own name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileEnvelopeTest {
    private static final int SAMPLES = 200;
    private static final int HEADER_SAMPLES = 40;
    private static final int TAG_BYTES = 16;

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
    void refusesASealWithOneBitFlippedAnywhere() throws Exception {
        Letter letter = scene.letter(peer);
        Frame.Envelope envelope = peer.honest(letter, HONEST);
        int length = envelope.sealed().length;
        Set<Integer> positions = new TreeSet<>(List.of(0, 1, length - 1, length - TAG_BYTES));
        new Random(2026).ints(0, length).limit(SAMPLES).forEach(positions::add);
        int before = scene.asideOf(peer).size();

        for (int position : positions) {
            peer.send(HONEST, new Frame.Envelope(envelope.header(), HostilePeer.flipped(envelope.sealed(), position)));
        }

        List<String> codes = codes(before + positions.size(), before);
        assertThat(codes).isSubsetOf("SEAL_MALFORMED", "SEAL_BROKEN", "NOT_A_RECIPIENT");
        int ciphertext = length - TAG_BYTES - letter.bytes().length;
        assertThat(inCiphertextOrTag(codes, positions, ciphertext, length)).containsOnly("SEAL_BROKEN");
        assertThat(scene.federation().waiting(HONEST)).doesNotContain(letter.id());
        assertThat(peer.evidence(letter.id())).allMatch(evidence -> evidence.startsWith("ContentConsignmentFailure"));
    }

    /** The two bytes before the tag say that it is one, and how long. */
    private static List<String> inCiphertextOrTag(List<String> codes, Set<Integer> positions, int from, int length) {
        List<String> found = new ArrayList<>();
        int index = 0;
        for (int position : positions) {
            String code = codes.get(index++);
            boolean shape = position >= length - TAG_BYTES - 2 && position < length - TAG_BYTES;
            if (position >= from && !shape) {
                found.add(code);
            }
        }
        return found;
    }

    @Test
    void refusesAHeaderWithOneBitFlippedAnywhere() throws Exception {
        Letter letter = scene.letter(peer);
        Frame.Envelope envelope = peer.honest(letter, HONEST);
        int before = scene.asideOf(peer).size();

        new Random(2026).ints(0, envelope.header().length).limit(HEADER_SAMPLES).forEach(position -> {
            try {
                peer.send(
                        HONEST,
                        new Frame.Envelope(HostilePeer.flipped(envelope.header(), position), envelope.sealed()));
            } catch (Exception notSent) { // a lambda may not throw it
                throw new AssertionError(notSent);
            }
        });

        assertThat(codes(before + HEADER_SAMPLES, before))
                .isSubsetOf(
                        "HEADER_MALFORMED",
                        "SIGNATURE_INVALID",
                        "SENDER_UNKNOWN",
                        "ADDRESSEE_UNKNOWN",
                        "NOT_ADDRESSED_HERE",
                        "LINK_NOT_ENTITLED");
        assertThat(scene.federation().waiting(HONEST)).doesNotContain(letter.id());
    }

    private List<String> codes(int expected, int before) {
        TestFederation.awaiting(expected + " refusals")
                .untilAsserted(() -> assertThat(scene.asideOf(peer)).hasSize(expected));
        List<String> oldestFirst = new ArrayList<>(scene.asideOf(peer).stream()
                .limit(expected - before)
                .map(Shelf.Aside::code)
                .toList());
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    @Test
    void refusesWhatIsSealedForAnother() throws Exception {
        Letter letter = scene.letter(peer);

        scene.refusesAndTells(peer, peer.honest(letter, "XCC"), letter.id(), "NOT_A_RECIPIENT");
    }

    @Test
    void refusesAMessageWithoutSignature() throws Exception {
        Letter letter = scene.letter(peer);
        var contents = Contents.of(new byte[0], letter.bytes());

        scene.refusesAndTells(
                peer,
                peer.sealed(peer.header(letter), contents, Suite.HYBRID_1, HONEST),
                letter.id(),
                "SIGNATURE_MALFORMED");
    }

    @Test
    void refusesASignatureByAnotherMembersKey() throws Exception {
        Letter letter = scene.letter(peer);
        var header = peer.header(letter);
        var contents = scene.second().signed(header, letter.bytes(), List.of());

        scene.refusesAndTells(
                peer, peer.sealed(header, contents, Suite.HYBRID_1, HONEST), letter.id(), "CERTIFICATE_WRONG_ISSUER");
    }

    @Test
    void refusesASignatureOverOtherBytes() throws Exception {
        Letter letter = scene.letter(peer);
        var header = peer.header(letter);
        byte[] other = letter.set("Model", "Another model").bytes();
        var contents = peer.signed(header, scene.letter(peer).bytes(), List.of());

        scene.refusesAndTells(
                peer,
                peer.sealed(header, Contents.of(contents.signature(), other), Suite.HYBRID_1, HONEST),
                letter.id(),
                "SIGNATURE_INVALID");
    }

    @Test
    void refusesADocumentThatTheHeaderDoesNotBelongTo() throws Exception {
        Letter letter = scene.letter(peer);
        var header = peer.header(scene.letter(peer));

        scene.refusesAndTells(
                peer,
                peer.sealed(header, peer.signed(header, letter.bytes(), List.of()), Suite.HYBRID_1, HONEST),
                header.id(),
                "DOCUMENT_UNLIKE_HEADER");
    }

    @Test
    void refusesADocumentThatNoValidatorHasSeen() throws Exception {
        Letter letter = scene.letter(peer);
        var header = peer.header(letter);
        byte[] bad = "<TraceRequest xmlns='urn:valise:1'/>".getBytes(StandardCharsets.UTF_8);

        scene.refusesAndTells(
                peer,
                peer.sealed(header, peer.signed(header, bad, List.of()), Suite.HYBRID_1, HONEST),
                letter.id(),
                "ELEMENT_MISSING");
    }

    @Test
    void refusesASuiteBelowTheOneItListsItself() throws Exception {
        Letter letter = scene.letter(peer);
        var header = peer.header(letter);

        scene.refusesAndTells(
                peer,
                peer.sealed(header, peer.signed(header, letter.bytes(), List.of()), Suite.CLASSICAL_1, HONEST),
                letter.id(),
                "SUITE_NOT_ALLOWED");
    }
}
