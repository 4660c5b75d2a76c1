package org.valise.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B was a peer of A and is none any more; C is one and takes over. */
class RerouteTest {
    /** Of this size, some pages full. */
    private static final int MANY = 2_500;

    private static final String FILLING = "x".repeat(20_000);

    @TempDir
    Path folder;

    private TwoMembers members;
    private EmbeddedBroker a;
    private Peer b;
    private Peer c;

    @BeforeEach
    void start() {
        members = new TwoMembers(folder);
        b = TestMembers.B.asPeer(TwoMembers.freePort());
        c = TestMembers.C.asPeer(TwoMembers.freePort());
        a = members.start(members.settings(TestMembers.A, 0), b, c);
    }

    @AfterEach
    void close() {
        members.close();
    }

    @Test
    void movesFramesInTheirOrder() throws Exception {
        send(numbered(250));
        a.replacePeers(List.of(c));

        assertThat(a.reroute("B", to("C"))).isEqualTo(250);

        awaitLeftBehind(Map.of());
        assertThat(waiting("C")).isEqualTo(numbered(250));
    }

    @Test
    void movesWhatWasPagedToDiskToo() throws Exception {
        List<String> large = numbered(MANY).stream().map(text -> text + FILLING).toList();
        send(large);
        a.replacePeers(List.of(c));

        assertThat(a.reroute("B", to("C"))).isEqualTo(MANY);

        awaitLeftBehind(Map.of());
        assertThat(waiting("C")).isEqualTo(large);
    }

    @Test
    void copiesAFrameForSeveralAndDropsOneForNobody() throws Exception {
        send(List.of("both", "nobody", "C"));
        Peer d = new Peer("D", "localhost", 1, c.authorities(), Set.of());
        a.replacePeers(List.of(c, d));

        a.reroute(
                "B",
                frame -> Optional.of(
                        switch (text(frame)) {
                            case "both" -> Set.of("C", "D");
                            case "nobody" -> Set.of();
                            default -> Set.of("C");
                        }));

        awaitLeftBehind(Map.of());
        a.replacePeers(List.of());
        assertThat(drained("out.C")).containsExactly("both", "C");
        assertThat(drained("out.D")).containsExactly("both");
    }

    @Test
    void leavesInItsPlaceWhatHasToStay() throws Exception {
        send(numbered(20));
        a.replacePeers(List.of(c));

        assertThat(a.reroute("B", frame -> text(frame).endsWith("3") ? Optional.empty() : Optional.of(Set.of("C"))))
                .isEqualTo(18);

        awaitLeftBehind(Map.of("out.B", 2L));
        assertThat(a.reroute("B", frame -> Optional.empty())).isZero();
        assertThat(drained("out.B")).containsExactly("frame 3", "frame 13");
    }

    @Test
    void leavesWhatIsForSomebodyWhoIsNoPeerEither() throws Exception {
        send(numbered(3));
        a.replacePeers(List.of(c));

        assertThat(a.reroute("B", to("E"))).isZero();

        assertThat(a.leftBehind()).isEqualTo(Map.of("out.B", 3L));
        assertThat(a.reroute("B", to("C"))).isEqualTo(3);
        assertThat(waiting("C")).isEqualTo(numbered(3));
    }

    @Test
    void movesWhatMayGoFromAmongMuchThatStays() throws Exception {
        List<String> large = numbered(MANY).stream().map(text -> text + FILLING).toList();
        send(large);
        a.replacePeers(List.of(c));

        int moved = a.reroute(
                "B", frame -> text(frame).startsWith("frame 1") ? Optional.empty() : Optional.of(Set.of("C")));

        List<String> stay =
                large.stream().filter(text -> text.startsWith("frame 1")).toList();
        assertThat(moved).isEqualTo(MANY - stay.size());
        awaitLeftBehind(Map.of("out.B", (long) stay.size()));
        assertThat(drained("out.B")).isEqualTo(stay);
    }

    @Test
    void takesNothingFromAPeer() {
        assertThatThrownBy(() -> a.reroute("B", to("C"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Function<byte[], Optional<Set<String>>> to(String peer) {
        return frame -> Optional.of(Set.of(peer));
    }

    @Test
    void movesAllBehindAnUrgentFrameThatStays() throws Exception {
        members.sender(a)
                .send("out.B", TwoMembers.bytes("receipt"), Urgency.EVIDENCE)
                .join();
        List<String> large = numbered(200).stream().map(text -> text + FILLING).toList();
        send(large);
        a.replacePeers(List.of(c));

        assertThat(a.reroute("B", frame -> frame.length < 10 ? Optional.empty() : Optional.of(Set.of("C"))))
                .isEqualTo(200);

        awaitLeftBehind(Map.of("out.B", 1L));
        assertThat(waiting("C")).isEqualTo(large);
    }

    private static List<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> "frame " + i).toList();
    }

    private void send(List<String> frames) {
        FrameSender sender = members.sender(a);
        List<CompletableFuture<Void>> sent = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            sent.add(sender.send("out.B", TwoMembers.bytes(frames.get(i))));
        }
        sent.forEach(CompletableFuture::join);
    }

    /** The broker counts a moment later. */
    private void awaitLeftBehind(Map<String, Long> frames) {
        await().untilAsserted(() -> assertThat(a.leftBehind()).isEqualTo(frames));
    }

    /** What a peer would get, if it ever came. */
    private List<String> waiting(String peer) throws ActiveMQException {
        a.replacePeers(List.of());
        return drained(LinkQueues.out(peer));
    }

    private List<String> drained(String queue) throws ActiveMQException {
        List<String> texts = new ArrayList<>();
        try (BrokerSession session = BrokerSession.open(a.access(), true, 1 << 20, () -> {})) {
            ClientConsumer consumer = session.session().createConsumer(queue);
            session.session().start();
            // The broker counts a moment later: it is empty when it says so and gives nothing.
            for (ClientMessage message = next(consumer, queue); message != null; message = next(consumer, queue)) {
                byte[] frame = new byte[message.getBodyBuffer().readableBytes()];
                message.getBodyBuffer().readBytes(frame);
                texts.add(text(frame));
                message.acknowledge();
                session.session().commit();
            }
        }
        return texts;
    }

    private @Nullable ClientMessage next(ClientConsumer consumer, String queue) throws ActiveMQException {
        ClientMessage message = consumer.receiveImmediate();
        for (int patience = 20; message == null && a.waiting(queue) > 0 && patience > 0; patience--) {
            message = consumer.receive(1_000);
        }
        return message;
    }

    private static String text(byte[] frame) {
        return new String(frame, StandardCharsets.UTF_8);
    }
}
