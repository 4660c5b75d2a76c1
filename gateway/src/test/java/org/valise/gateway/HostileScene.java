package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.valise.exchange.deliver.Shelf;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.gateway.demo.Letter;

/**
 * One honest node, XBB, among peers that are not: XAA and XCC are linked to it, the relay XRO too, and behind the
 * relay is XDD. XBB lists the hybrid suite only, the others both.
 */
final class HostileScene implements AutoCloseable {
    static final String HONEST = "XBB";

    private final TestFederation federation;
    private final HostilePeer first;
    private final HostilePeer second;
    private final HostilePeer relay;
    private final HostilePeer behind;

    HostileScene(Path folder) throws IOException {
        federation = new TestFederation(folder)
                .state("XAA", "")
                .state(HONEST, "")
                .state("XCC", "")
                .state("XDD", "XRO")
                .regional("XRO")
                .link("XAA", HONEST)
                .link("XCC", HONEST)
                .link("XRO", HONEST)
                .link("XDD", "XRO")
                .write()
                .amend(directory -> directory.getMember().stream()
                        .filter(member -> member.getCode().equals(HONEST))
                        .forEach(member -> member.getSuite().remove("classical-1")))
                .start(HONEST);
        first = peer("XAA");
        second = peer("XCC");
        relay = peer("XRO");
        behind = peer("XDD");
    }

    private HostilePeer peer(String code) throws IOException {
        return new HostilePeer(federation.configuration(code), Clock.systemUTC());
    }

    /** XAA, directly linked. */
    HostilePeer first() {
        return first;
    }

    /** XCC, directly linked. */
    HostilePeer second() {
        return second;
    }

    /** XRO, which relays for XDD. */
    HostilePeer relay() {
        return relay;
    }

    /** XDD, behind the relay. */
    HostilePeer behind() {
        return behind;
    }

    TestFederation federation() {
        return federation;
    }

    /** A letter to the honest node. */
    Letter letter(HostilePeer from) {
        return federation.trace(from.code(), HONEST);
    }

    /** Hands a frame over and expects it to be kept aside with this code, and nothing else to happen. */
    void refuses(HostilePeer peer, Frame frame, String code) throws Exception {
        refuses(peer, FrameCodec.write(frame), code);
    }

    void refuses(HostilePeer peer, byte[] frame, String code) throws Exception {
        List<UUID> before = federation.waiting(HONEST);
        int kept = asideOf(peer).size();
        peer.send(HONEST, frame);
        TestFederation.awaiting("a refusal with " + code)
                .until(() -> asideOf(peer).size() > kept);
        assertThat(asideOf(peer))
                .hasSize(kept + 1)
                .first()
                .extracting(Shelf.Aside::code)
                .isEqualTo(code);
        assertThat(federation.waiting(HONEST)).isEqualTo(before);
    }

    /** As {@link #refuses}, and the sender is told so by signed evidence over the link that is given. */
    void refusesAndTells(HostilePeer peer, Frame.Envelope frame, UUID id, String code) throws Exception {
        refuses(peer, frame, code);
        TestFederation.awaiting("evidence with " + code)
                .untilAsserted(() -> assertThat(peer.evidence(id)).contains("ContentConsignmentFailure " + code));
    }

    /** The honest node still takes what is good. */
    void goesOn() throws Exception {
        for (HostilePeer peer : List.of(first, second)) {
            Letter letter = letter(peer);
            peer.send(HONEST, peer.honest(letter, HONEST));
            awaitReceipt(peer, letter.id(), 1);
            assertThat(federation.waiting(HONEST)).contains(letter.id());
        }
    }

    /** Waits until a peer has got so many receipts for one message. */
    void awaitReceipt(HostilePeer peer, UUID id, int times) {
        TestFederation.awaiting("receipt " + times + " for " + id)
                .until(() -> peer.evidence(id).stream()
                                .filter("ContentConsignment"::equals)
                                .count()
                        == times);
    }

    List<Shelf.Aside> asideOf(HostilePeer peer) {
        return federation.aside(HONEST).stream()
                .filter(aside -> aside.peer().equals(peer.code()))
                .toList();
    }

    @Override
    public void close() {
        List.of(first, second, relay, behind).forEach(HostilePeer::close);
        federation.close();
    }
}
