package org.valise.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacedPeersTest {
    @TempDir
    Path folder;

    private TwoMembers members;

    @BeforeEach
    void create() {
        members = new TwoMembers(folder);
    }

    @AfterEach
    void close() {
        members.close();
    }

    @Test
    void linksANewPeerWithoutRestart() {
        EmbeddedBroker a = members.start(members.settings(TestMembers.A, 0));
        EmbeddedBroker b = members.start(members.settings(TestMembers.B, 0));

        a.replacePeers(List.of(TestMembers.B.asPeer(b.port())));
        b.replacePeers(List.of(TestMembers.A.asPeer(a.port())));
        members.sender(a).send("out.B", TwoMembers.bytes("there")).join();
        members.sender(b).send("out.A", TwoMembers.bytes("and back")).join();

        assertThat(TwoMembers.receive(members.receiver(b, TestMembers.A), 1)).containsExactly("there");
        assertThat(TwoMembers.receive(members.receiver(a, TestMembers.B), 1)).containsExactly("and back");
        await().untilAsserted(() -> assertThat(a.links()).singleElement().matches(LinkState::connected));
    }

    @Test
    void takesTheWaitingFramesToTheNewPlaceOfAPeer() {
        int gone = TwoMembers.freePort();
        EmbeddedBroker a = members.start(members.settings(TestMembers.A, 0), TestMembers.B.asPeer(gone));
        FrameSender sender = members.sender(a);
        for (int i = 0; i < 20; i++) {
            sender.send("out.B", TwoMembers.bytes("frame " + i)).join();
        }
        EmbeddedBroker b = members.start(members.settings(TestMembers.B, 0), TestMembers.A.asPeer(1));

        a.replacePeers(List.of(TestMembers.B.asPeer(b.port())));

        assertThat(TwoMembers.receive(members.receiver(b, TestMembers.A), 20))
                .hasSize(20)
                .startsWith("frame 0", "frame 1")
                .endsWith("frame 19");
    }

    @Test
    void cutsAPeerThatIsGoneAndKeepsWhatIsInItsQueues() throws Exception {
        EmbeddedBroker a = members.start(members.settings(TestMembers.A, 0), TestMembers.B.asPeer(1));
        try (RawClient b = RawClient.connect(TestMembers.B, TestMembers.A, a.port(), folder)) {
            b.send("in.B", TwoMembers.bytes("before"));
            members.sender(a).send("out.B", TwoMembers.bytes("waits")).join();

            a.replacePeers(List.of());

            assertThatThrownBy(() -> b.send("in.B", TwoMembers.bytes("after"))).isInstanceOf(ActiveMQException.class);
        }
        assertThatThrownBy(() -> RawClient.connect(TestMembers.B, TestMembers.A, a.port(), folder))
                .isInstanceOf(ActiveMQException.class);
        assertThat(a.links()).isEmpty();
        assertThat(a.leftBehind()).isEqualTo(Map.of("in.B", 1L, "out.B", 1L));
        // A peer that comes back finds everything as it was.
        a.replacePeers(List.of(TestMembers.B.asPeer(1)));
        assertThat(a.leftBehind()).isEmpty();
        assertThat(TwoMembers.receive(members.receiver(a, TestMembers.B), 1)).containsExactly("before");
    }

    @Test
    void keepsTheLinksOfOthersWhenOneCodeBeginsLikeAnother() {
        TestMember like = new TestMember("B-1", TestMembers.C.ca(), TestMembers.C.certificate(), TestMembers.C.keys());
        EmbeddedBroker c = members.start(members.settings(like, 0), TestMembers.A.asPeer(1));
        EmbeddedBroker a =
                members.start(members.settings(TestMembers.A, 0), TestMembers.B.asPeer(1), like.asPeer(c.port()));
        await().untilAsserted(() -> assertThat(a.links().get(1).connected()).isTrue());

        a.replacePeers(List.of(like.asPeer(c.port())));

        await().during(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(a.links()).singleElement().matches(LinkState::connected));
    }

    @Test
    void changesNothingWhenTheListContradictsItself() {
        EmbeddedBroker a = members.start(members.settings(TestMembers.A, 0), TestMembers.B.asPeer(1));
        Peer same =
                new Peer("D", "localhost", 1, TestMembers.B.ca(), Set.of(Fingerprint.of(TestMembers.B.certificate())));

        assertThatThrownBy(() -> a.replacePeers(List.of(TestMembers.B.asPeer(2), same)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> a.replacePeers(List.of(TestMembers.B.asPeer(2), TestMembers.B.asPeer(3))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(a.links())
                .singleElement()
                .satisfies(link -> assertThat(link.peer()).isEqualTo("B"));
    }

    @Test
    void sendsNothingToABrokerWhoseCertificateIsNotListed() {
        EmbeddedBroker b = members.start(members.settings(TestMembers.B, 0), TestMembers.A.asPeer(1));
        Peer withdrawn = new Peer(
                "B", "localhost", b.port(), TestMembers.B.ca(), Set.of(Fingerprint.of(TestMembers.C.certificate())));
        EmbeddedBroker a = members.start(members.settings(TestMembers.A, 0), withdrawn);
        members.sender(a).send("out.B", TwoMembers.bytes("secret")).join();

        await().untilAsserted(() -> assertThat(a.links().get(0).lastFailure()).contains("LINK_CERTIFICATE_UNLISTED"));
        assertThat(b.waiting("in.A")).isZero();
        assertThat(a.waiting("out.B")).isEqualTo(1);
    }

    @Test
    void neitherLosesNorReordersFramesWhilePeersAreReplacedAgainAndAgain() throws Exception {
        EmbeddedBroker b = members.start(members.settings(TestMembers.B, 0), TestMembers.A.asPeer(1));
        EmbeddedBroker a = members.start(members.settings(TestMembers.A, 0));
        List<Peer> there = List.of(TestMembers.B.asPeer(b.port()));
        List<Peer> elsewhere = List.of(TestMembers.B.asPeer(1));
        a.replacePeers(there);
        List<String> sent;
        try (Traffic traffic = new Traffic(members.sender(a), "out.B")) {
            for (int i = 1; i <= 4; i++) {
                awaitMore(b, 200);
                a.replacePeers(i % 2 == 0 ? elsewhere : List.of());
                a.replacePeers(there);
                awaitMore(b, 200);
                // The other side cuts our connection in the middle of whatever it is doing.
                b.replacePeers(List.of());
                b.replacePeers(List.of(TestMembers.A.asPeer(1)));
            }
            sent = traffic.stop();
        }
        Traffic.requireAll(members.receiver(b, TestMembers.A), sent);
        await().untilAsserted(() -> assertThat(a.waiting("out.B")).isZero());
    }

    private static void awaitMore(EmbeddedBroker broker, int frames) {
        long before = broker.waiting("in.A");
        await().atMost(Duration.ofSeconds(30)).until(() -> broker.waiting("in.A") >= before + frames);
    }
}
