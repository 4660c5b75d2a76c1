package org.valise.gateway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.directory.Anchor;
import org.valise.gateway.configuration.NewNode;
import org.valise.gateway.setup.AuthorityFolder;
import org.valise.gateway.setup.CertificateFiles;
import org.valise.gateway.setup.MemberPlan;
import org.valise.gateway.setup.NodeFolder;
import org.valise.schemas.v1.MemberKind;
import org.valise.security.Suite;
import org.valise.security.providers.CryptoProviders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a node's folder. */
@Command(
        name = "init",
        description = "Make a node's folder: keys, configuration, and its entry for the directory.",
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "MEMBER", description = "The member's code: ISO 3166-1 alpha-3 for a state.")
    private String member = "";

    @Option(names = "--host", required = true, description = "The name or address under which peers reach the broker.")
    private String host = "";

    @Option(
            names = "--dir",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "The node's folder; here when not given.")
    private Path folder = Path.of(".");

    @Option(
            names = "--ca",
            paramLabel = "FOLDER",
            description = "The member's authority of 'valise ca'; without it requests are left in keys/*.csr.")
    private @Nullable Path ca;

    @Option(
            names = "--install",
            paramLabel = "FOLDER",
            description =
                    "Second step without --ca: take ca.pem, tls.pem, signature.pem, encryption-classical.pem and encryption-hybrid.pem from this folder.")
    private @Nullable Path install;

    @Option(names = "--name", description = "The member's name in English.")
    private @Nullable String name;

    @Option(
            names = "--kind",
            defaultValue = "STATE",
            description = "One of ${COMPLETION-CANDIDATES}; STATE when not given.")
    private MemberKind kind = MemberKind.STATE;

    @Option(names = "--broker-port", defaultValue = "5701", description = "Where peers connect; 5701 when not given.")
    private int brokerPort;

    @Option(names = "--rest-port", defaultValue = "8701", description = "The agencies' door; 8701 when not given.")
    private int restPort;

    @Option(names = "--relays", description = "The node relays for others.")
    private boolean relays;

    @Option(
            names = "--anchor",
            paramLabel = "FILE",
            description = "The federation's anchor, as a steward handed it over; it is copied into the folder.")
    private @Nullable Path anchor;

    @Option(
            names = "--fingerprint",
            paramLabel = "SHA256",
            description = "The anchor's fingerprint, as a steward reads it out; spaces do not matter.")
    private String fingerprint = "";

    @Override
    public Integer call() throws Exception {
        NewNode.check(member, host, brokerPort, restPort);
        CryptoProviders providers = CryptoProviders.choose();
        Instant now = Clock.systemUTC().instant();
        NodeFolder node = new NodeFolder(folder, providers);
        MemberPlan plan = new MemberPlan(
                member,
                kind,
                Map.of("en", name == null ? member : name),
                host,
                brokerPort,
                restPort,
                relays,
                List.of(Suite.HYBRID_1, Suite.CLASSICAL_1));
        var out = Valise.out(spec);
        if (install != null) {
            CertificateFiles issued = CertificateFiles.read(install);
            node.install(plan, issued.authority(), issued.certificates(), now);
        } else if (ca != null) {
            node.create(plan, AuthorityFolder.open(ca, providers), anchor(), now);
        } else {
            node.request(plan, anchor(), now);
            out.println("Keys and requests in " + folder.resolve("keys") + ".");
            out.println("Have your authority sign keys/*.csr, then run the same command with --install FOLDER.");
            return Exit.DONE;
        }
        out.println("Node of " + member + " in " + folder + ".");
        out.println("  1. Hand " + node.entry() + " to a steward, who adds it to the directory and signs.");
        out.println("  2. Put directory.xml and its .p7s files here, as the steward hands them over.");
        out.println("  3. valise check-config, valise selftest, valise run");
        return Exit.DONE;
    }

    private byte[] anchor() throws Exception {
        if (anchor == null) {
            return new byte[0];
        }
        byte[] file = Files.readAllBytes(anchor);
        Anchor.read(file, fingerprint);
        return file;
    }
}
