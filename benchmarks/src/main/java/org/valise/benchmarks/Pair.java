package org.valise.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.valise.exchange.Stage;
import org.valise.gateway.cli.Valise;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.configuration.ConfigurationReader;
import org.valise.gateway.demo.DemoFederation;
import org.valise.security.Suite;
import org.valise.security.providers.CryptoProviders;

/** Two nodes, each a process of its own with its own broker and its own durable PostgreSQL, joined by mutual TLS. */
final class Pair {
    static final String SENDER = "XAA";
    static final String RECEIVER = "XBB";

    private final Lab lab;
    private final Path folder;
    private final Map<String, String> environment;

    /** @param environment of every process, with what makes syncs slow */
    Pair(Lab lab, Path folder, Map<String, String> environment) {
        this.lab = lab;
        this.folder = folder;
        this.environment = environment;
    }

    /** Writes the folders of both, with this suite only. */
    Pair write(Suite suite) throws IOException {
        DemoFederation federation = new DemoFederation(folder, CryptoProviders.choose(), lab.clock())
                .state(SENDER, "Sender", "")
                .state(RECEIVER, "Receiver", "")
                .link(SENDER, RECEIVER);
        federation.write();
        only(suite, file(SENDER));
        return this;
    }

    /** Has a node use no other suite. */
    static void only(Suite suite, Path file) throws IOException {
        Files.writeString(
                file, Files.readString(file).replaceFirst("(?m)^suites:.*$", "suites: [" + suite.wireName() + "]"));
    }

    Path file(String member) {
        return folder.resolve(member).resolve("node.yaml");
    }

    /** Starts both; the sender sends documents of about so many bytes. */
    Contestant start(String name, int bytes) throws IOException, InterruptedException {
        Process receiver = run(RECEIVER);
        try {
            Worker sender = Worker.start(
                    Program.ofOurs(
                            lab.jvm(),
                            SendingNode.class,
                            List.of(file(SENDER).toString(), RECEIVER, String.valueOf(bytes), Stage.RECEIPT.name()),
                            environment),
                    folder.resolve("sender.log"));
            return new Contestant(
                    name,
                    sender,
                    new Footprint(List.of(receiver.toHandle(), sender.handle()), folder),
                    List.of(sender, () -> end(receiver)));
        } catch (IOException failure) {
            end(receiver);
            throw failure;
        }
    }

    /** A node as a member runs it, when it is ready. */
    Process run(String member) throws IOException, InterruptedException {
        Path log = folder.resolve(member + ".log");
        Process process = Program.ofOurs(
                        lab.jvm(),
                        Valise.class,
                        List.of("run", "--config", file(member).toString()),
                        environment)
                .start(log);
        Configuration configuration = ConfigurationReader.read(file(member));
        NodeClient client = NodeClient.of(configuration);
        while (!client.isReady()) {
            if (process.waitFor(5, TimeUnit.MILLISECONDS)) {
                throw new IOException("The node has ended: " + Files.readString(log));
            }
        }
        return process;
    }

    /** Ends a node in order. */
    static void end(Process process) {
        process.destroy();
        process.onExit()
                .orTimeout(30, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }
}
