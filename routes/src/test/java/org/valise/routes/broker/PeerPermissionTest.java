package org.valise.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeerPermissionTest {
    @TempDir
    Path folder;

    private TwoMembers members;
    private EmbeddedBroker broker;

    @BeforeEach
    void start() {
        members = new TwoMembers(folder);
        broker = members.start(members.settings(TestMembers.A, 0), TestMembers.B.asPeer(1), TestMembers.C.asPeer(1));
    }

    @AfterEach
    void close() {
        members.close();
    }

    @Test
    void mayBringFrames() throws Exception {
        try (RawClient b = connect(TestMembers.B)) {
            b.send("in.B", TwoMembers.bytes("hello"));
        }
        assertThat(TwoMembers.receive(members.receiver(broker, TestMembers.B), 1))
                .containsExactly("hello");
    }

    @Test
    void mayNotSendToAnyOtherQueue() throws Exception {
        try (RawClient b = connect(TestMembers.B)) {
            assertThat(List.of("in.C", "out.B", "out.C", "dead", "in.B::in.C", "in.C::in.B", "in.B::dead", "in.*", "#"))
                    .allSatisfy(queue -> assertThatThrownBy(() -> b.send(queue, TwoMembers.bytes("x")))
                            .isInstanceOf(ActiveMQException.class));
        }
        assertThat(List.of("in.B", "in.C", "out.B", "out.C", "dead"))
                .allSatisfy(name -> assertThat(broker.waiting(name)).isZero());
    }

    @Test
    void mayNotManage() throws Exception {
        try (RawClient b = connect(TestMembers.B)) {
            assertThat(List.of("activemq.management", "activemq.notifications"))
                    .allSatisfy(address -> assertThatThrownBy(() -> b.send(address, TwoMembers.bytes("x")))
                            .hasMessageContaining("permission"));
        }
    }

    @Test
    void mayNotTakeOrLookAtFrames() {
        assertThat(List.of("in.B", "in.C", "out.B", "out.C", "dead")).allSatisfy(queue -> {
            assertThatThrownBy(() -> consume(queue, false)).isInstanceOf(ActiveMQException.class);
            assertThatThrownBy(() -> consume(queue, true)).isInstanceOf(ActiveMQException.class);
        });
    }

    @Test
    void mayNotCreateOrDelete() throws Exception {
        try (RawClient b = connect(TestMembers.B)) {
            assertThatThrownBy(() -> b.session().createAddress(SimpleString.of("mine"), RoutingType.ANYCAST, false))
                    .hasMessageContaining("permission");
            assertThatThrownBy(() -> b.session()
                            .createQueue(QueueConfiguration.of("mine").setAddress("in.B")))
                    .hasMessageContaining("permission");
            assertThatThrownBy(() -> b.session().deleteQueue("in.B")).hasMessageContaining("permission");
        }
    }

    @Test
    void mayNotAskAfterQueues() throws Exception {
        try (RawClient b = connect(TestMembers.B)) {
            assertThatThrownBy(() -> b.session().queueQuery(SimpleString.of("in.C")))
                    .isInstanceOf(ActiveMQException.class);
        }
        try (RawClient b = connect(TestMembers.B)) {
            assertThatThrownBy(() -> b.session().addressQuery(SimpleString.of("out.C")))
                    .isInstanceOf(ActiveMQException.class);
        }
    }

    @Test
    void isCutOffWhenItStreamsALargeMessage() throws Exception {
        try (RawClient b = connect(TestMembers.B)) {
            ClientMessage message = b.session().createMessage(true);
            message.setBodyInputStream(new ByteArrayInputStream(new byte[8 << 20]));
            assertThatThrownBy(() -> b.send("in.B", message)).isInstanceOf(ActiveMQException.class);
        }
        assertThat(broker.waiting("in.B")).isZero();
    }

    @Test
    void isTheMemberOfItsCertificateWhateverItIsCalled() throws Exception {
        try (RawClient b = connect(TestMembers.B);
                RawClient impostor = connect(TestMembers.C)) {
            b.send("in.B", TwoMembers.bytes("b"));
            assertThatThrownBy(() -> impostor.send("in.B", TwoMembers.bytes("c")))
                    .hasMessageContaining("permission");
            impostor.send("in.C", TwoMembers.bytes("c"));
        }
        assertThat(broker.waiting("in.B")).isEqualTo(1);
        assertThat(broker.waiting("in.C")).isEqualTo(1);
    }

    @Test
    void isCutOffWhenItsCertificateIsWithdrawn() throws Exception {
        try (RawClient b = connect(TestMembers.B)) {
            b.send("in.B", TwoMembers.bytes("before"));
            Peer withdrawn = new Peer("B", "localhost", 1, TestMembers.B.ca(), Set.of());
            broker.replacePeers(List.of(withdrawn));
            assertThatThrownBy(() -> b.send("in.B", TwoMembers.bytes("after"))).isInstanceOf(ActiveMQException.class);
        }
        assertThat(TwoMembers.receive(members.receiver(broker, TestMembers.B), 1))
                .containsExactly("before");
    }

    @Test
    void bringsFramesThatNeverExpireHereWhateverTheyDemand() throws Exception {
        try (RawClient b = connect(TestMembers.B)) {
            ClientMessage message = b.session().createMessage(true);
            message.setExpiration(1);
            message.getBodyBuffer().writeBytes(TwoMembers.bytes("old"));
            b.send("in.B", message);
        }
        assertThat(members.receiver(broker, TestMembers.B).receive(1, Duration.ofSeconds(5)))
                .hasSize(1);
    }

    private void consume(String queue, boolean browse) throws Exception {
        try (RawClient b = connect(TestMembers.B)) {
            b.session().createConsumer(SimpleString.of(queue), null, browse);
        }
    }

    private RawClient connect(TestMember as) throws Exception {
        return RawClient.connect(as, TestMembers.A, broker.port(), folder);
    }
}
