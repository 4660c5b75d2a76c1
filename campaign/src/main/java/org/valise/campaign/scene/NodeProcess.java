package org.valise.campaign.scene;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.valise.campaign.node.NodeMain;

/** One life of a node's process. */
final class NodeProcess {
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final PrintStream orders;

    private NodeProcess(Process process) {
        this.process = process;
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /**
     * Starts it and does not wait.
     *
     * @param folder the node's own
     * @param offset by how much its clock is wrong
     * @param environment what it finds beside our own
     */
    static NodeProcess start(Path folder, Path agent, Duration offset, Map<String, String> environment)
            throws IOException {
        // A process that is killed leaves its temporary files; the next one begins with none.
        Path temporary = Folders.emptied(folder.resolve("tmp"));
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-Djava.io.tmpdir=" + temporary,
                        "-javaagent:" + agent,
                        "-cp",
                        System.getProperty("java.class.path"),
                        NodeMain.class.getName(),
                        folder.resolve("node.yaml").toString(),
                        Long.toString(offset.toSeconds())))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("node.log").toFile()));
        builder.environment().putAll(environment);
        return new NodeProcess(builder.start());
    }

    void order(String line) {
        orders.println(line);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9} does; returns when it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** In order. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** Returns whether it has ended within that time. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
