package org.valise.routes.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Two members, A and B, linked to each other over TLS on this machine. */
final class TwoMembers implements AutoCloseable {
    final TestMember a = TestMembers.A;
    final TestMember b = TestMembers.B;
    private final Path folder;
    private final int portOfA = freePort();
    private final int portOfB = freePort();
    private final List<Runnable> running = new ArrayList<>();

    TwoMembers(Path folder) {
        this.folder = folder;
    }

    EmbeddedBroker startA() {
        return start(settings(a, portOfA), b.asPeer(portOfB));
    }

    EmbeddedBroker startB() {
        return start(settings(b, portOfB), a.asPeer(portOfA));
    }

    EmbeddedBroker start(BrokerSettings settings, Peer... peers) {
        EmbeddedBroker broker = EmbeddedBroker.start(settings, List.of(peers), Clock.systemUTC());
        return keep(broker, broker::close);
    }

    FrameSender sender(EmbeddedBroker broker) {
        FrameSender sender = new FrameSender(broker.access());
        return keep(sender, sender::close);
    }

    FrameReceiver receiver(EmbeddedBroker broker, TestMember... from) {
        List<String> queues =
                Arrays.stream(from).map(member -> LinkQueues.in(member.code())).toList();
        FrameReceiver receiver = new FrameReceiver(broker.access(), queues);
        return keep(receiver, receiver::close);
    }

    BrokerSettings settings(TestMember member, int port) {
        return BrokerSettings.of(
                member.code(), folder.resolve("data-" + member.code()), "localhost", port, member.keys());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Commits in batches until so many frames have come, as text. */
    static List<String> receive(FrameReceiver receiver, int count) {
        List<String> texts = new ArrayList<>();
        while (texts.size() < count) {
            List<Arrival> arrivals = receiver.receive(64, Duration.ofSeconds(20));
            if (arrivals.isEmpty()) {
                break;
            }
            arrivals.forEach(arrival -> texts.add(new String(arrival.frame(), StandardCharsets.UTF_8)));
            receiver.commit();
        }
        return texts;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T keep(T started, Runnable close) {
        running.add(0, close);
        return started;
    }

    @Override
    public void close() {
        running.forEach(Runnable::run);
    }
}
