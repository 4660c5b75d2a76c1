package org.valise.campaign.scene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.valise.campaign.node.BrokerMain;
import org.valise.gateway.BrokerFiles;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.configuration.ConfigurationReader;
import org.valise.gateway.demo.FreePort;
import org.valise.security.keys.NodeKeyFiles;
import org.valise.security.providers.CryptoProviders;

/**
 * The broker of a member whose node only speaks to it: a process of its own, from the files that the node writes for it. Its peers come
 * in where the embedded one would listen; it can have one only, since a directory lists one port. Thread safe.
 */
public final class Artemis {
    private final Path folder;
    private Optional<Process> process = Optional.empty();

    private Artemis(Path folder) {
        this.folder = folder;
    }

    /** Writes its files, and its address into the node's configuration. Starts nothing. */
    static Artemis furnish(Path node, Clock clock) throws IOException {
        Configuration configuration = ConfigurationReader.read(node.resolve("node.yaml"));
        Path folder = node.resolve("artemis");
        Path password = passwordFile(node);
        int gateway = FreePort.next();
        BrokerFiles files;
        try {
            files = BrokerFiles.of(configuration, clock);
            Map<String, Integer> doors = files.peers().stream()
                    .collect(Collectors.toMap(
                            peer -> peer, peer -> configuration.broker().port()));
            files.write(
                    new BrokerFiles.Plan(folder, folder, folder.resolve("data"), gateway, doors, Map.of()),
                    Files.readString(password).toCharArray());
        } catch (GeneralSecurityException unreadable) {
            throw new IOException(unreadable);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
        configure(node.resolve("node.yaml"), folder, password, gateway);
        return new Artemis(folder);
    }

    private static Path passwordFile(Path node) throws IOException {
        Path file = Files.createFile(
                node.resolve("keys").resolve("broker-password"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, new String(NodeKeyFiles.newPassword(CryptoProviders.choose())));
    }

    private static void configure(Path yaml, Path folder, Path password, int port) throws IOException {
        String text = Files.readString(yaml);
        int begin = text.indexOf("\nbroker:");
        int end = text.indexOf("\n\n", begin);
        Files.writeString(
                yaml,
                text.substring(0, begin)
                        + """

                        broker:
                          url: "tcp://127.0.0.1:%d?sslEnabled=true&enabledProtocols=TLSv1.3&verifyHost=true&trustStoreType=PKCS12&trustStorePath=%s&trustStorePassword=%s"
                          user: gateway
                          passwordFile: %s""".formatted(port, folder.resolve("gateway-trust.p12"), BrokerFiles.TRUST_PASSWORD, password)
                        + text.substring(end));
    }

    /** Starts the process unless it runs. */
    public synchronized void ensureRunning() throws IOException {
        if (process.filter(Process::isAlive).isEmpty()) {
            process = Optional.of(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Djava.security.auth.login.config=" + folder.resolve("login.config"),
                            "-cp",
                            System.getProperty("java.class.path"),
                            BrokerMain.class.getName(),
                            folder.resolve("broker.xml").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("broker.log").toFile()))
                    .start());
        }
    }

    /** Kills it, as {@code kill -9} does; returns when it is gone. Its gateway lives on. */
    public synchronized void kill() throws InterruptedException {
        if (process.isPresent()) {
            process.get().destroyForcibly().waitFor();
        }
    }
}
