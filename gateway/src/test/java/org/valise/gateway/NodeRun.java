package org.valise.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.valise.exchange.deliver.MessageRef;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.configuration.ConfigurationReader;
import org.valise.gateway.rest.Views;

/** One node in a process of its own, as an operator starts it, which a test can kill. */
final class NodeRun implements AutoCloseable {
    private final Path folder;
    private final NodeClient client;
    private Process process;

    private NodeRun(Path folder) throws IOException {
        this.folder = folder;
        this.client = NodeClient.of(ConfigurationReader.read(folder.resolve("node.yaml")));
        this.process = launch();
    }

    /** Starts a node and returns when it answers. */
    static NodeRun start(Path folder) throws Exception {
        NodeRun run = new NodeRun(folder);
        run.awaitReady();
        return run;
    }

    NodeClient client() {
        return client;
    }

    /** Ends the process as a power cut would, and starts another. */
    void killAndRestart() throws Exception {
        kill();
        process = launch();
        awaitReady();
    }

    /** Ends the process as a service manager does, and answers its exit code. */
    int end() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    /** What the process will end with. */
    CompletableFuture<Integer> exit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Everything that ever came, taken over or not, in the order of its coming. */
    List<UUID> received() throws Exception {
        List<UUID> ids = new ArrayList<>();
        for (List<Views.MessageLine> page = after(0); !page.isEmpty(); ) {
            page.forEach(line -> ids.add(line.id()));
            page = after(page.stream()
                    .map(Views.MessageLine::seq)
                    .max(Comparator.naturalOrder())
                    .orElseThrow());
        }
        return ids;
    }

    private List<Views.MessageLine> after(long seq) throws Exception {
        return client.list("/v1/inbox?all=true&after=" + seq);
    }

    /** How many receipts there are for a message. */
    long receipts(UUID id) throws Exception {
        return client.message(MessageRef.of(id)).evidence().stream()
                .filter(proof -> proof.event().equals("ContentConsignment"))
                .count();
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.valise.gateway.cli.Valise",
                        "run",
                        "--config",
                        folder.resolve("node.yaml").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("node.log").toFile()))
                .start();
    }

    private void awaitReady() throws IOException {
        try {
            TestFederation.awaiting("the node in " + folder).until(() -> {
                if (!process.isAlive()) {
                    throw new IllegalStateException("ended with " + process.exitValue());
                }
                return client.isReady();
            });
        } catch (ConditionTimeoutException | IllegalStateException notReady) {
            throw new AssertionError(Files.readString(folder.resolve("node.log")), notReady);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
