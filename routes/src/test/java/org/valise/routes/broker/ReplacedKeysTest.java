package org.valise.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacedKeysTest {
    @TempDir
    Path folder;

    private TwoMembers members;
    private TestMember before;
    private TestMember after;
    private EmbeddedBroker a;
    private EmbeddedBroker b;

    @BeforeEach
    void start() throws Exception {
        members = new TwoMembers(folder);
        List<TestMember> both = TestMember.createTwo(folder, "A");
        before = both.get(0);
        after = both.get(1);
        b = members.start(members.settings(TestMembers.B, 0));
        a = members.start(members.settings(before, 0), TestMembers.B.asPeer(b.port()));
    }

    @AfterEach
    void close() {
        members.close();
    }

    @Test
    void changesTheKeyUnderTrafficInBothDirectionsWithoutLosingAFrame() throws Exception {
        b.replacePeers(List.of(accepting(before, after)));
        List<String> sentByA;
        List<String> sentByB;
        try (Traffic fromA = new Traffic(members.sender(a), "out.B");
                Traffic fromB = new Traffic(members.sender(b), "out.A")) {
            for (TestMember next : List.of(after, before, after)) {
                awaitMore(b, "in.A");
                awaitMore(a, "in.B");
                a.replaceKeys(next.keys());
            }
            awaitMore(b, "in.A");
            awaitMore(a, "in.B");
            sentByA = fromA.stop();
            sentByB = fromB.stop();
        }
        Traffic.requireAll(members.receiver(b, before), sentByA);
        Traffic.requireAll(members.receiver(a, TestMembers.B), sentByB);
    }

    @Test
    void acceptsOnlyTheNewKeyAfterThePeersNextList() throws Exception {
        b.replacePeers(List.of(accepting(before, after)));
        awaitUp(true);
        try (RawClient old = RawClient.connect(before, TestMembers.B, b.port(), folder)) {
            old.send("in.A", TwoMembers.bytes("during the overlap"));
            a.replaceKeys(after.keys());
            awaitUp(true);

            b.replacePeers(List.of(accepting(after)));

            assertThatThrownBy(() -> old.send("in.A", TwoMembers.bytes("x"))).isInstanceOf(ActiveMQException.class);
        }
        assertThatThrownBy(() -> RawClient.connect(before, TestMembers.B, b.port(), folder))
                .isInstanceOf(ActiveMQException.class);
        members.sender(a).send("out.B", TwoMembers.bytes("with the new key")).join();
        members.sender(b).send("out.A", TwoMembers.bytes("to the new key")).join();
        assertThat(TwoMembers.receive(members.receiver(b, before), 2))
                .containsExactly("during the overlap", "with the new key");
        assertThat(TwoMembers.receive(members.receiver(a, TestMembers.B), 1)).containsExactly("to the new key");
        a.replaceKeys(before.keys());
        awaitUp(false);
    }

    @Test
    void goesOnWithTheOldKeyWhenTheNewOneCannotBeRead() {
        b.replacePeers(List.of(accepting(before)));
        awaitUp(true);

        assertThatThrownBy(() -> a.replaceKeys(new TlsKeys(before.keys().file(), "wrong".toCharArray())))
                .isInstanceOfSatisfying(
                        BrokerFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(BrokerFailure.Code.FILE_NOT_USABLE));

        members.sender(a).send("out.B", TwoMembers.bytes("as before")).join();
        assertThat(TwoMembers.receive(members.receiver(b, before), 1)).containsExactly("as before");
    }

    private Peer accepting(TestMember... keys) {
        return new Peer(
                "A",
                "localhost",
                a.port(),
                before.ca(),
                Set.copyOf(List.of(keys).stream()
                        .map(key -> Fingerprint.of(key.certificate()))
                        .toList()));
    }

    private void awaitUp(boolean up) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(a.links()).singleElement().matches(link -> link.connected() == up);
            assertThat(b.links()).singleElement().matches(link -> link.connected() == up);
        });
    }

    private static void awaitMore(EmbeddedBroker broker, String queue) {
        long before = broker.waiting(queue);
        await().atMost(Duration.ofSeconds(30)).until(() -> broker.waiting(queue) >= before + 200);
    }
}
