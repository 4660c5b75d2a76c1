package org.valise.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.receive.Admission;

class StandAloneBrokerTest {
    private static final String PASSWORD = "long-enough-for-a-test&<\"=\\%";

    @TempDir
    static Path folder;

    private static final int GATEWAY_PORT = TwoMembers.freePort();
    private static final int PORT_FOR_B = TwoMembers.freePort();
    private static final int PORT_FOR_C = TwoMembers.freePort();
    private static final int PORT_OF_B = TwoMembers.freePort();
    private static TwoMembers members;
    private static Process process;

    @BeforeAll
    static void start() throws Exception {
        members = new TwoMembers(folder);
        new StandAloneBroker(
                        members.settings(TestMembers.A, 0),
                        List.of(door(TestMembers.B, PORT_FOR_B, PORT_OF_B), door(TestMembers.C, PORT_FOR_C, 1)),
                        GATEWAY_PORT,
                        new GatewayPassword(PASSWORD.toCharArray()),
                        folder)
                .writeTo(folder);
        process = StandAloneProcess.start(folder);
    }

    @AfterAll
    static void stop() {
        members.close();
        process.destroy();
        process.onExit().join();
    }

    @Test
    void exchangesFramesWithAnEmbeddedBroker() throws Exception {
        EmbeddedBroker b = members.start(members.settings(TestMembers.B, PORT_OF_B), TestMembers.A.asPeer(PORT_FOR_B));
        BrokerAccess access = access(PASSWORD);
        try (FrameSender sender = new FrameSender(access);
                FrameReceiver receiver = new FrameReceiver(access, List.of("in.B"))) {
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
                sender.send("out.B", TwoMembers.bytes("there")).join();
                return true;
            });
            assertThat(TwoMembers.receive(members.receiver(b, TestMembers.A), 1))
                    .containsExactly("there");

            members.sender(b).send("out.A", TwoMembers.bytes("and back")).join();
            assertThat(TwoMembers.receive(receiver, 1)).containsExactly("and back");
        }
    }

    @Test
    void keepsEvidenceApartAndMakesAQueueForWhatIsSetAside() throws Exception {
        try (RawClient c = await().atMost(Duration.ofSeconds(30))
                        .ignoreExceptions()
                        .until(() -> connect(TestMembers.C, PORT_FOR_C), client -> true);
                FrameReceiver receiver =
                        new FrameReceiver(access(PASSWORD), List.of("in.C"), new SetAsideOnce(), Clock.systemUTC())) {
            ClientMessage receipt = c.session().createMessage(true);
            receipt.getBodyBuffer().writeBytes(TwoMembers.bytes("receipt"));
            receipt.setPriority(Urgency.EVIDENCE.priority());
            c.send("in.C", TwoMembers.bytes("apart"));
            c.send("in.C", receipt);

            // Another test may have left something there.
            List<String> received = new ArrayList<>();
            await().until(() -> {
                received.addAll(TwoMembers.receive(receiver, 1));
                return received.containsAll(List.of("apart", "receipt"));
            });
            assertThat(receiver.missing()).isEmpty();
        }
    }

    /** Sets messages aside, and takes them when they come again. */
    private static final class SetAsideOnce implements Admission {
        @Override
        public Verdict admit(String peer, byte[] frame, Set<String> aside) {
            return frame.length == "apart".length() ? new SetAside("X") : new Admit();
        }

        @Override
        public Verdict readmit(String peer, String origin, byte[] frame) {
            return new Admit();
        }
    }

    @Test
    void letsAPeerSendToItsOwnAddressThroughItsOwnDoorOnly() throws Exception {
        try (RawClient c = await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> connect(TestMembers.C, PORT_FOR_C), client -> true)) {
            c.send("in.C", TwoMembers.bytes("mine"));
            assertThatThrownBy(() -> c.send("in.B", TwoMembers.bytes("x"))).hasMessageContaining("permission");
            assertThatThrownBy(() -> c.send("activemq.management", TwoMembers.bytes("x")))
                    .hasMessageContaining("permission");
            assertThatThrownBy(() -> c.session().createConsumer("in.C")).hasMessageContaining("permission");
        }
        assertThatThrownBy(() -> connect(TestMembers.B, PORT_FOR_C)).isInstanceOf(ActiveMQException.class);
        assertThatThrownBy(() -> connect(TestMembers.C, GATEWAY_PORT)).isInstanceOf(ActiveMQException.class);
    }

    private static RawClient connect(TestMember as, int port) throws Exception {
        return RawClient.connect(as, TestMembers.A, port, folder);
    }

    private static BrokerAccess access(String password) throws Exception {
        Path trust = TrustFile.write(folder.resolve("gateway-trust.p12"), List.of(TestMembers.A.ca()));
        Path passwordFile = Files.writeString(folder.resolve("password"), password);
        return BrokerAccess.external(
                URI.create("tcp://localhost:" + GATEWAY_PORT
                        + "?sslEnabled=true&enabledProtocols=TLSv1.3&verifyHost=true&trustStoreType=PKCS12&trustStorePath="
                        + trust + "&trustStorePassword=" + TrustFile.PASSWORD),
                "gateway",
                passwordFile);
    }

    private static Door door(TestMember member, int port, int portOfPeer) {
        return new Door(member.asPeer(portOfPeer), port, List.of(member.certificate()));
    }
}
