package org.valise.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B moves from one authority to another; while it does, the directory lists both, and certificates of both. */
class TwoAuthoritiesTest {
    @TempDir
    Path folder;

    private TwoMembers members;
    private TestMember before;
    private TestMember after;

    @BeforeEach
    void create() throws Exception {
        members = new TwoMembers(folder);
        before = TestMembers.B;
        after = TestMember.create(folder, "B", "B", "dns:localhost");
    }

    @AfterEach
    void close() {
        members.close();
    }

    @Test
    void letsThePeerInWithACertificateOfEitherAuthority() throws Exception {
        EmbeddedBroker a = members.start(members.settings(TestMembers.A, 0), moving(1));

        for (TestMember shown : List.of(before, after)) {
            try (RawClient b = RawClient.connect(shown, TestMembers.A, a.port(), folder)) {
                b.send("in.B", TwoMembers.bytes("hello"));
            }
        }

        assertThat(TwoMembers.receive(members.receiver(a, before), 2)).containsExactly("hello", "hello");
    }

    @Test
    void carriesFramesToThePeerWhicheverCertificateItsBrokerShows() {
        EmbeddedBroker b = members.start(members.settings(before, 0), TestMembers.A.asPeer(1));
        EmbeddedBroker a = members.start(members.settings(TestMembers.A, 0), moving(b.port()));
        FrameSender sender = members.sender(a);
        sender.send("out.B", TwoMembers.bytes("there")).join();
        FrameReceiver receiver = members.receiver(b, TestMembers.A);
        assertThat(TwoMembers.receive(receiver, 1)).containsExactly("there");

        b.replaceKeys(after.keys());
        sender.send("out.B", TwoMembers.bytes("there too")).join();

        assertThat(TwoMembers.receive(receiver, 1)).containsExactly("there too");
    }

    @Test
    void keepsTheOpenLinkWhenAnAuthorityIsAdded() throws Exception {
        EmbeddedBroker a = members.start(members.settings(TestMembers.A, 0), before.asPeer(1));
        try (RawClient b = RawClient.connect(before, TestMembers.A, a.port(), folder)) {
            a.replacePeers(List.of(moving(1)));

            b.send("in.B", TwoMembers.bytes("still here"));
        }
        assertThat(TwoMembers.receive(members.receiver(a, before), 1)).containsExactly("still here");
    }

    @Test
    void refusesACertificateOfTheAuthorityThatWasTakenAwayThoughItIsStillListed() throws Exception {
        EmbeddedBroker a = members.start(members.settings(TestMembers.A, 0), moving(1));
        try (RawClient b = RawClient.connect(before, TestMembers.A, a.port(), folder)) {
            a.replacePeers(List.of(new Peer("B", "localhost", 1, List.of(after.ca()), both())));

            assertThatThrownBy(() -> b.send("in.B", TwoMembers.bytes("too late")))
                    .isInstanceOf(ActiveMQException.class);
        }
        assertThatThrownBy(() -> RawClient.connect(before, TestMembers.A, a.port(), folder))
                .isInstanceOf(ActiveMQException.class);
        try (RawClient b = RawClient.connect(after, TestMembers.A, a.port(), folder)) {
            b.send("in.B", TwoMembers.bytes("moved"));
        }
        assertThat(TwoMembers.receive(members.receiver(a, before), 1)).containsExactly("moved");
    }

    private Peer moving(int port) {
        return new Peer("B", "localhost", port, List.of(before.ca(), after.ca()), both());
    }

    private Set<Fingerprint> both() {
        return Set.of(Fingerprint.of(before.certificate()), Fingerprint.of(after.certificate()));
    }
}
