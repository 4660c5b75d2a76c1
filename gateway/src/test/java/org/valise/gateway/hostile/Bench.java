package org.valise.gateway.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.valise.exchange.Digests;
import org.valise.exchange.Refusal;
import org.valise.gateway.Node;
import org.valise.gateway.TestFederation;
import org.valise.gateway.TestServer;
import org.valise.gateway.configuration.ConfigurationException;
import org.valise.gateway.configuration.ConfigurationReader;
import org.valise.gateway.setup.AnchorFile;
import org.valise.gateway.setup.StewardFolder;
import org.valise.gateway.storage.DatabaseException;
import org.valise.routes.broker.BrokerFailure;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.security.SecurityRefusal;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.steward.StewardKey;

/** A copy of XDD's folder that can be spoilt, and started to see what the node says. */
public final class Bench {
    private static final CryptoProviders PROVIDERS = CryptoProviders.choose();

    private final Path root;
    private final Path folder;

    Bench(Path root, TestFederation federation) {
        this.root = root;
        try {
            this.folder = Files.createTempDirectory(root, "bench").resolve("XDD");
            copy(federation.of("XDD"), folder);
            ownDatabase();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What one node has put into force must not be in force for the next. */
    private void ownDatabase() throws IOException {
        String url =
                TestServer.ONLY.create("bench_" + UUID.randomUUID().toString().replace("-", ""));
        String yaml = Files.readString(file("node.yaml"));
        Files.writeString(file("node.yaml"), yaml.replaceFirst("\"jdbc:postgresql:[^\"]*", "\"" + url));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(found -> !found.startsWith(from.resolve("data")))
                    .toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** The folder of another member of the federation. */
    public Path of(String member) {
        return root.resolve(member);
    }

    public Bench write(String name, byte[] content) throws IOException {
        Files.write(file(name), content);
        return this;
    }

    public void takeKeysOf(String member) throws IOException {
        try (Stream<Path> keys = Files.list(of(member).resolve("keys"))) {
            for (Path key : keys.filter(Files::isRegularFile).toList()) {
                Files.copy(key, file("keys").resolve(key.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    public Bench delete(String name) throws IOException {
        Files.delete(file(name));
        return this;
    }

    /** Replaces a text in node.yaml, which must be there. */
    public Bench configure(String text, String by) throws IOException {
        String yaml = Files.readString(file("node.yaml"));
        if (!yaml.contains(text)) {
            throw new IllegalArgumentException(yaml + " does not contain " + text);
        }
        Files.writeString(file("node.yaml"), yaml.replace(text, by));
        return this;
    }

    /** A steward whom nobody has pinned yet. */
    public StewardKey newSteward(Clock clock) throws IOException {
        return StewardFolder.create(
                Files.createTempDirectory(root, "stranger").resolve("steward"), "Another", PROVIDERS, clock);
    }

    /** The federation's steward. */
    public StewardKey steward() throws IOException {
        return StewardFolder.open(root.resolve("steward"), PROVIDERS, Clock.systemUTC());
    }

    /** An anchor with one more steward, compared by its fingerprint; so many must have signed. */
    public Bench pin(StewardKey steward, int required) throws IOException {
        byte[] anchor = AnchorFile.of(
                "Valise demonstration", required, List.of(steward().certificate(), steward.certificate()));
        return write("anchor.xml", anchor).configure(fingerprint(), Digests.sha256(anchor));
    }

    /** The anchor's fingerprint in node.yaml. */
    public String fingerprint() throws IOException {
        return Files.readString(file("node.yaml"))
                .lines()
                .filter(line -> line.contains("anchorFingerprint:"))
                .map(line -> line.split("\"", 3)[1])
                .findFirst()
                .orElseThrow();
    }

    public byte[] directory() throws IOException {
        return Files.readAllBytes(file("directory.xml"));
    }

    /** A member's entry in the directory. */
    public DirectoryMember read(String member) throws IOException {
        return new DirectoryXml()
                .read(directory()).getMember().stream()
                        .filter(listed -> listed.getCode().equals(member))
                        .findFirst()
                        .orElseThrow();
    }

    /** Puts a directory in place with one signature. */
    public Bench publish(byte[] xml, byte[] signature) throws IOException {
        return write("directory.xml", xml).write("directory.xml.p7s", signature);
    }

    /** Puts a changed directory in place that the steward has truly signed. */
    public Bench publish(Consumer<Directory> change) throws IOException {
        DirectoryXml format = new DirectoryXml();
        Directory directory = format.read(directory());
        change.accept(directory);
        byte[] xml = format.write(directory);
        return publish(xml, steward().sign(xml));
    }

    /** Starts the node; gives the code with which it ends. */
    public String start() throws IOException {
        try {
            Node.start(ConfigurationReader.read(file("node.yaml")), Clock.systemUTC())
                    .close();
            return "(started)";
        } catch (Refusal refusal) {
            return refusal.code();
        } catch (SecurityRefusal refusal) {
            return refusal.code().name();
        } catch (ConfigurationException problems) {
            return "CONFIGURATION_INVALID";
        } catch (BrokerFailure failure) {
            return failure.code().name();
        } catch (DatabaseException failure) {
            return failure.problem().name();
        }
    }
}
