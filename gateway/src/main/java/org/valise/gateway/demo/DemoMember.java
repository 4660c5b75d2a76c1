package org.valise.gateway.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.configuration.ConfigurationReader;

/**
 * One member of the demonstration: a node in a process of its own, and a client of its HTTP door.
 *
 * @param folder the node's folder
 */
record DemoMember(String code, String name, Path folder, Process process, NodeClient client) {

    static DemoMember start(String code, String name, Path folder) throws IOException {
        Path configurationFile = folder.resolve("node.yaml");
        Configuration configuration = ConfigurationReader.read(configurationFile);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                "org.valise.gateway.cli.Valise",
                "run",
                "--config",
                configurationFile.toString());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("node.log").toFile());
        return new DemoMember(code, name, folder, builder.start(), NodeClient.of(configuration));
    }

    /** Waits until the node answers; its log says why when it does not. */
    void awaitReady() throws IOException, InterruptedException {
        while (!client.isReady()) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new IOException("The node of " + code + " ended with " + process.exitValue() + "; see "
                        + folder.resolve("node.log"));
            }
        }
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
