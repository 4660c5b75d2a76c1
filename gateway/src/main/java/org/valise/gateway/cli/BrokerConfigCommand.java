package org.valise.gateway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.valise.gateway.BrokerFiles;
import org.valise.gateway.configuration.Configuration;
import org.valise.security.keys.NodeKeyFiles;
import org.valise.security.providers.CryptoProviders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the files of a stand-alone Artemis for a member that has outgrown the embedded broker. */
@Command(
        name = "broker-config",
        description = "Write the files of a stand-alone Artemis for this node: queues, links, doors, logins, TLS key.",
        mixinStandardHelpOptions = true)
final class BrokerConfigCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "Where to write; closed to others.")
    private Path out = Path.of("");

    @Option(
            names = "--door",
            paramLabel = "PEER=PORT",
            description = "The port at which this peer enters, one for each peer; repeat. Tell each peer its port.")
    private Map<String, Integer> doors = Map.of();

    @Option(
            names = "--peer-port",
            paramLabel = "PEER=PORT",
            description = "The port that this peer has told us, instead of the directory's; repeat.")
    private Map<String, Integer> peerPorts = Map.of();

    @Option(names = "--gateway-port", defaultValue = "61617", description = "Where the gateway enters; default 61617.")
    private int gatewayPort;

    @Option(names = "--files-at", paramLabel = "PATH", description = "Where the broker will see --out; default: there.")
    private @Nullable Path filesAt;

    @Option(names = "--data-at", paramLabel = "PATH", required = true, description = "The broker's own data folder.")
    private Path dataAt = Path.of("");

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            required = true,
            description = "The gateway's password at the broker; made when it does not exist.")
    private Path passwordFile = Path.of("");

    @Override
    public Integer call() throws Exception {
        Configuration configuration = config.read();
        BrokerFiles files = BrokerFiles.of(configuration, Clock.systemUTC());
        Set<String> peers = new TreeSet<>(files.peers());
        if (!peers.equals(doors.keySet())) {
            throw new ParameterException(
                    spec.commandLine(), "--door is needed for exactly these peers: " + String.join(", ", peers));
        }
        Path at = filesAt == null ? out.toAbsolutePath().normalize() : filesAt;
        files.write(new BrokerFiles.Plan(out, at, dataAt, gatewayPort, doors, peerPorts), password());
        var print = Valise.out(spec);
        print.println(files.source());
        files.leftOut().forEach((peer, why) -> print.println("  NOTE: " + peer + ": " + why + "."));
        print.println("Files of the broker in " + out + "; they hold secrets and belong to the broker alone.");
        print.println("  In node.yaml, with HOST as in the broker's certificate:");
        print.println("    broker:");
        print.println("      url: \"tcp://HOST:" + gatewayPort
                + "?sslEnabled=true&enabledProtocols=TLSv1.3&verifyHost=true&trustStoreType=PKCS12&trustStorePath="
                + out.toAbsolutePath().normalize().resolve("gateway-trust.p12")
                + "&trustStorePassword=" + BrokerFiles.TRUST_PASSWORD + "\"");
        print.println("      user: gateway");
        print.println("      passwordFile: " + passwordFile.toAbsolutePath().normalize());
        return Exit.DONE;
    }

    private char[] password() throws java.io.IOException {
        if (!Files.exists(passwordFile)) {
            Files.createFile(
                    passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, new String(NodeKeyFiles.newPassword(CryptoProviders.choose())) + "\n");
        }
        return Files.readString(passwordFile).strip().toCharArray();
    }
}
