package org.valise.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameReceiverTest {
    private static final Duration WAIT = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private TwoMembers members;
    private BrokerSettings settings;
    private EmbeddedBroker broker;
    private FrameSender sender;

    @BeforeEach
    void start() {
        members = new TwoMembers(folder);
        settings = members.settings(TestMembers.A, 0);
        broker = restart();
        sender = members.sender(broker);
    }

    @AfterEach
    void close() {
        members.close();
    }

    @Test
    void forwardsAndAcknowledgesInOneTransaction() {
        put("in.B", "for all");
        FrameReceiver receiver = members.receiver(broker, TestMembers.B, TestMembers.C);
        receiver.forward(receiver.receive(1, WAIT).get(0), List.of("out.B", "out.C"));
        assertThat(broker.waiting("out.B") + broker.waiting("out.C")).isZero();

        receiver.commit();

        awaitWaiting("in.B", 0);
        awaitWaiting("out.B", 1);
        awaitWaiting("out.C", 1);
    }

    @Test
    void handsOutEverythingAgainInOrderAfterARollback() {
        put("in.B", "1", "2", "3");
        FrameReceiver receiver = members.receiver(broker, TestMembers.B);
        List<Arrival> first = receiveAll(receiver, 3);
        receiver.forward(first.get(0), List.of("out.C"));

        receiver.rollback();

        List<Arrival> again = receiveAll(receiver, 3);
        receiver.commit();
        assertThat(texts(again)).containsExactly("1", "2", "3");
        assertThat(again.get(0).deliveries()).isEqualTo(2);
        awaitWaiting("out.C", 0);
        awaitWaiting("in.B", 0);
    }

    @Test
    void rollsBackWhileMoreWaitsThanFitsInMemory() {
        for (int i = 0; i < 30; i++) {
            byte[] large = new byte[1 << 20];
            large[0] = (byte) i;
            sender.send("in.B", large).join();
        }
        FrameReceiver receiver = members.receiver(broker, TestMembers.B);
        assertThat(receiver.receive(1, WAIT)).hasSize(1);

        receiver.rollback();

        for (int i = 0; i < 30; i++) {
            assertThat(receiver.receive(1, WAIT)).singleElement().satisfies(isLarge(i));
            receiver.commit();
        }
    }

    @Test
    void setsAsideWithTheReasonWhatCannotBeCarried() {
        put("in.B", "garbage");
        FrameReceiver receiver = members.receiver(broker, TestMembers.B);
        receiver.deadLetter(receiver.receive(1, WAIT).get(0), "ENVELOPE_NOT_READABLE");
        receiver.commit();

        awaitWaiting("in.B", 0);
        awaitWaiting(LinkQueues.DEAD, 1);
    }

    @Test
    void givesEveryLinkItsTurn() {
        put("in.B", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        put("in.C", "c");
        FrameReceiver receiver = members.receiver(broker, TestMembers.B, TestMembers.C);
        List<Arrival> all = receiveAll(receiver, 10);
        receiver.rollback();

        assertThat(texts(all)).contains("c");
        assertThat(all).filteredOn(arrival -> arrival.link().equals("B")).hasSize(9);
    }

    @Test
    void takesUpANewQueueAndDropsAnOldOneWithoutLosingWhatItHadFetched() {
        put("in.B", "b1", "b2");
        put("in.C", "c");
        FrameReceiver receiver = members.receiver(broker, TestMembers.B);
        assertThat(texts(receiveAll(receiver, 1))).containsExactly("b1");

        receiver.replaceQueues(List.of("in.C"));
        receiver.commit();

        assertThat(texts(receiveAll(receiver, 1))).containsExactly("c");
        receiver.commit();
        assertThat(receiver.receive(1, Duration.ofMillis(200))).isEmpty();
        receiver.replaceQueues(List.of("in.B"));
        assertThat(texts(receiveAll(receiver, 1))).containsExactly("b2");
    }

    @Test
    void isNotHeldUpByAQueueThatTheBrokerDoesNotHave() {
        put("in.B", "b");
        FrameReceiver receiver = members.receiver(broker, TestMembers.B, TestMembers.ELSEWHERE);

        assertThat(texts(receiveAll(receiver, 1))).containsExactly("b");
        assertThat(receiver.missing()).containsExactly("in.E");
    }

    @Test
    void saysThatTheBrokerIsGoneAndHandsOutAgainWhenItIsBack() {
        put("in.B", "1", "2");
        FrameReceiver receiver = members.receiver(broker, TestMembers.B);
        receiveAll(receiver, 2);
        broker.close();
        assertThatThrownBy(receiver::commit)
                .isInstanceOfSatisfying(
                        BrokerFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(BrokerFailure.Code.BROKER_UNREACHABLE));

        FrameReceiver again = members.receiver(restart(), TestMembers.B);

        assertThat(texts(receiveAll(again, 2))).containsExactly("1", "2");
    }

    @Test
    void failsWhatIsUnderWayWhenTheBrokerGoes() {
        broker.close();
        CompletableFuture<Void> lost = sender.send("in.B", TwoMembers.bytes("x"));
        assertThatThrownBy(lost::join)
                .hasRootCauseInstanceOf(Exception.class)
                .hasMessageContaining("BROKER_UNREACHABLE");
    }

    @Test
    void refusesAFrameThatIsTooLarge() {
        assertThatThrownBy(() -> sender.send("in.B", new byte[FrameLimits.MAX_FRAME_BYTES + 1]))
                .isInstanceOfSatisfying(
                        BrokerFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(BrokerFailure.Code.FRAME_TOO_LARGE));
    }

    @Test
    void refusesAQueueThatDoesNotExist() {
        assertThatThrownBy(sender.send("out.NOBODY", TwoMembers.bytes("x"))::join)
                .hasMessageContaining("QUEUE_UNKNOWN");
        assertThatCode(sender.send("out.B", TwoMembers.bytes("x"))::join).doesNotThrowAnyException();
    }

    @Test
    void doesNotForwardToAQueueThatDoesNotExist() {
        put("in.B", "1");
        FrameReceiver receiver = members.receiver(broker, TestMembers.B);
        Arrival arrival = receiver.receive(1, WAIT).get(0);

        assertThatThrownBy(() -> receiver.forward(arrival, List.of("out.NOBODY")))
                .hasMessageContaining("QUEUE_UNKNOWN");
        receiver.rollback();

        awaitWaiting("in.B", 1);
    }

    private void awaitWaiting(String queue, long count) {
        await().untilAsserted(() -> assertThat(broker.waiting(queue)).isEqualTo(count));
    }

    private static ThrowingConsumer<Arrival> isLarge(int number) {
        return arrival -> assertThat(arrival.frame()).hasSize(1 << 20).startsWith(number);
    }

    private EmbeddedBroker restart() {
        return members.start(settings, TestMembers.B.asPeer(1), TestMembers.C.asPeer(1));
    }

    private void put(String queue, String... frames) {
        for (String frame : frames) {
            sender.send(queue, TwoMembers.bytes(frame)).join();
        }
    }

    private static List<Arrival> receiveAll(FrameReceiver receiver, int count) {
        List<Arrival> all = new ArrayList<>();
        while (all.size() < count) {
            List<Arrival> some = receiver.receive(count - all.size(), WAIT);
            assertThat(some).isNotEmpty();
            all.addAll(some);
        }
        return all;
    }

    private static List<String> texts(List<Arrival> arrivals) {
        return arrivals.stream()
                .map(arrival -> new String(arrival.frame(), StandardCharsets.UTF_8))
                .toList();
    }
}
