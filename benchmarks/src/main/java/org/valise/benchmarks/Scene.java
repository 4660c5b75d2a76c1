package org.valise.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.valise.gateway.Node;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.configuration.ConfigurationReader;
import org.valise.gateway.demo.DemoFederation;
import org.valise.security.Suite;
import org.valise.security.providers.CryptoProviders;

/** A receiver in a process of its own, and for each suite a sender in this one that uses no other. */
final class Scene implements AutoCloseable {
    static final String RECEIVER = "XBB";

    private final Clock clock;
    private final Path folder;
    private final Process receiver;
    private final Map<Suite, Node> senders = new EnumMap<>(Suite.class);

    private Scene(Path folder, Process receiver, Clock clock) {
        this.folder = folder;
        this.receiver = receiver;
        this.clock = clock;
    }

    static Scene start(Path folder, List<Suite> suites, Clock clock) throws IOException, InterruptedException {
        DemoFederation federation =
                new DemoFederation(folder, CryptoProviders.choose(), clock).state(RECEIVER, "Receiver", "");
        for (Suite suite : suites) {
            federation.state(member(suite), "Sender", "").link(member(suite), RECEIVER);
        }
        federation.write();
        Scene scene = new Scene(folder, process(federation.of(RECEIVER)), clock);
        try {
            for (Suite suite : suites) {
                Path file = federation.of(member(suite)).resolve("node.yaml");
                Files.writeString(
                        file,
                        Files.readString(file).replaceFirst("(?m)^suites:.*$", "suites: [" + suite.wireName() + "]"));
                scene.senders.put(suite, Node.start(ConfigurationReader.read(file), clock));
            }
            awaitReady(federation.of(RECEIVER), scene.receiver);
        } catch (IOException | InterruptedException | RuntimeException failure) {
            scene.close();
            throw failure;
        }
        return scene;
    }

    static String member(Suite suite) {
        return suite == Suite.HYBRID_1 ? "XHY" : "XCL";
    }

    Node sender(Suite suite) {
        return Objects.requireNonNull(senders.get(suite));
    }

    Clock clock() {
        return clock;
    }

    /** Processor time so far of this process, the receiver's and all of PostgreSQL. */
    long cpuMicros() throws IOException {
        return ProcessorTime.micros(folder);
    }

    @Override
    public void close() {
        new ArrayList<>(senders.values()).forEach(Node::close);
        receiver.destroy();
        receiver.onExit()
                .orTimeout(20, TimeUnit.SECONDS)
                .exceptionally(late -> receiver.destroyForcibly())
                .join();
    }

    /** A node as a member runs it, with the options of this JVM. */
    private static Process process(Path member) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.valise.gateway.cli.Valise"));
        command.addAll(List.of("run", "--config", member.resolve("node.yaml").toString()));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(member.resolve("node.log").toFile())
                .start();
    }

    private static void awaitReady(Path member, Process process) throws IOException, InterruptedException {
        Configuration configuration = ConfigurationReader.read(member.resolve("node.yaml"));
        NodeClient client = NodeClient.of(configuration);
        while (!client.isReady()) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new IOException("The receiver ended: " + Files.readString(member.resolve("node.log")));
            }
        }
    }
}
