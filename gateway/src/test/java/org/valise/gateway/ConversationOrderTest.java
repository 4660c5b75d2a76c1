package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Refusal;
import org.valise.exchange.deliver.MessageRef;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.order.Order;
import org.valise.gateway.demo.Letter;
import org.valise.schemas.header.RoutingHeader;
import org.valise.schemas.header.RoutingHeaderXml;
import org.valise.schemas.order.Predecessor;

/** What a sender's agency sends in one conversation reaches the receiver's in that order, whatever happens on the way. */
class ConversationOrderTest {
    @TempDir
    Path folder;

    private TestFederation federation;
    private HostilePeer relay;

    /** XAA and XBB over a relay that we play: what it is given it may pass on when it likes. */
    @BeforeEach
    void start() throws Exception {
        federation = new TestFederation(folder)
                .regional("XRR")
                .state("XAA", "XRR")
                .state("XBB", "XRR")
                .link("XAA", "XRR")
                .link("XBB", "XRR")
                .write()
                .start("XAA", "XBB");
        relay = new HostilePeer(federation.configuration("XRR"), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        relay.close();
        federation.close();
    }

    @Test
    void isKeptWhenFramesOvertakeEachOther() throws Exception {
        List<Letter> letters = List.of(submit(), submit(), submit());
        List<Frame.Envelope> frames = new ArrayList<>(carried(letters));
        Collections.reverse(frames);

        for (Frame.Envelope frame : frames) {
            assertThat(federation.waiting("XBB")).isEmpty();
            relay.send("XBB", frame);
            awaitHeld(frame);
        }

        TestFederation.awaiting("all three")
                .until(() -> federation.waiting("XBB").size() == 3);
        assertThat(federation.waiting("XBB"))
                .containsExactlyElementsOf(letters.stream().map(Letter::id).toList());
    }

    @Test
    void letsNoAgencyHaveWhatIsHeldBack() throws Exception {
        List<Letter> letters = List.of(submit(), submit());
        Frame.Envelope second = carried(letters).get(1);
        relay.send("XBB", second);
        awaitHeld(second);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> federation.takeOver("XBB", letters.get(1)));

        assertThat(refusal.code()).isEqualTo("OUT_OF_TURN");
    }

    @Test
    void namesOnlyWhatMayNotHaveArrived() throws Exception {
        Letter first = submit();
        relay.send("XBB", carried(List.of(first)).get(0));
        TestFederation.awaiting("the first")
                .until(() -> federation.waiting("XBB").contains(first.id()));
        Letter second = submit();

        assertThat(order(first)).isEmpty();
        assertThat(order(second)).containsExactly(first.id());
    }

    private UUID conversation = UUID.randomUUID();

    private Letter submit() {
        Letter letter = federation.trace("XAA", "XBB").set("ConversationId", conversation.toString());
        federation.submit("XAA", letter);
        return letter;
    }

    private List<Frame.Envelope> carried(List<Letter> letters) {
        TestFederation.awaiting("the relay has them")
                .until(() -> letters.stream()
                        .allMatch(letter -> !relay.envelopes(letter.id()).isEmpty()));
        return letters.stream()
                .map(letter -> relay.envelopes(letter.id()).get(0))
                .toList();
    }

    private void awaitHeld(Frame.Envelope frame) {
        RoutingHeader header = RoutingHeaderXml.read(frame.header());
        TestFederation.awaiting(header.id() + " at XBB")
                .until(() -> !federation.evidence("XBB", "XAA", header.id()).isEmpty());
    }

    private List<UUID> order(Letter letter) {
        return Order.read(federation
                        .node("XAA")
                        .desk()
                        .contents(MessageRef.of(letter.id()), TestFederation.READER)
                        .order())
                .after()
                .stream()
                .peek(before -> assertThat(before.expires()).isAfter(Instant.now()))
                .map(Predecessor::message)
                .toList();
    }
}
