package org.valise.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one peer does to its own link must not touch another's. */
class LinkIndependenceTest {
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
    void aPeerThatRefusesOurCertificateDoesNotTakeTheOtherLinksDown() {
        int portOfC = TwoMembers.freePort();
        EmbeddedBroker b = members.start(members.settings(TestMembers.B, 0), TestMembers.A.asPeer(1));
        EmbeddedBroker a = members.start(
                members.settings(TestMembers.A, 0), TestMembers.B.asPeer(b.port()), TestMembers.C.asPeer(portOfC));
        await().untilAsserted(() -> assertThat(a.links().get(0).connected()).isTrue());

        // C trusts A's authority, but lists another certificate: its broker answers with a security exception.
        Peer another = new Peer("A", "localhost", 1, TestMembers.A.ca(), Set.of(Fingerprint.of(TestMembers.A.ca())));
        members.start(members.settings(TestMembers.C, portOfC), another);
        await().untilAsserted(() -> assertThat(a.links().get(1).lastFailure()).contains("gives no access"));

        FrameReceiver receiver = members.receiver(b, TestMembers.A);
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(a.links().get(0).connected()).isTrue());
        members.sender(a).send("out.B", TwoMembers.bytes("still there")).join();
        assertThat(TwoMembers.receive(receiver, 1)).containsExactly("still there");
    }

    @Test
    void tenThousandFramesForAPeerThatIsDownDoNotHoldUpAnother() {
        EmbeddedBroker b = members.start(members.settings(TestMembers.B, 0), TestMembers.A.asPeer(1));
        EmbeddedBroker a = members.start(
                members.settings(TestMembers.A, 0), TestMembers.B.asPeer(b.port()), TestMembers.C.asPeer(1));
        FrameSender sender = members.sender(a);
        byte[] frame = new byte[4_000];
        IntStream.range(0, 10_000)
                .mapToObj(i -> sender.send("out.C", frame))
                .toList()
                .forEach(CompletableFuture::join);

        sender.send("out.B", TwoMembers.bytes("still there")).join();

        assertThat(TwoMembers.receive(members.receiver(b, TestMembers.A), 1)).containsExactly("still there");
        assertThat(a.waiting("out.C")).isEqualTo(10_000);
    }
}
