package org.valise.gateway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.directory.Anchor;
import org.valise.gateway.KeyProviders;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.configuration.NewNode;
import org.valise.gateway.joining.EntryCertificates;
import org.valise.gateway.joining.SignedRequest;
import org.valise.gateway.setup.AnchorFile;
import org.valise.gateway.setup.AuthorityFolder;
import org.valise.gateway.setup.CertificateFiles;
import org.valise.gateway.setup.MemberPlan;
import org.valise.gateway.setup.NodeFolder;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a node's folder. */
@Command(
        name = "init",
        description = "Make a node's folder: keys, configuration, and a signed request to be listed in the directory.",
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "MEMBER", description = "The member's code: ISO 3166-1 alpha-3 for a state.")
    private String member = "";

    @Mixin
    private MemberOptions options = new MemberOptions();

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
                    "Second step without --ca: take ca.pem, tls.pem, signature.pem, encryption-classical.pem and encryption-hybrid.pem from this folder, and the revocation list ca.crl if it is there.")
    private @Nullable Path install;

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

    @ArgGroup(exclusive = false)
    private @Nullable TokenOptions token;

    @Override
    public Integer call() throws Exception {
        Optional<Configuration.Pkcs11> tokenOfKeys = Optional.ofNullable(token).map(TokenOptions::token);
        NewNode.check(member, options.host(), options.brokerPort(), options.restPort(), tokenOfKeys);
        CryptoProviders providers = KeyProviders.of(tokenOfKeys);
        Instant now = Clock.systemUTC().instant();
        NodeFolder node = new NodeFolder(folder, providers, tokenOfKeys);
        MemberPlan plan = options.plan(member, LocalDate.ofInstant(now, ZoneOffset.UTC));
        var out = Valise.out(spec);
        if (install != null) {
            node.install(plan, CertificateFiles.read(install), now);
        } else if (ca != null) {
            node.create(plan, AuthorityFolder.revoking(ca, providers), anchor(), now);
        } else {
            node.request(plan, anchor(), now);
            out.println("Keys and requests in " + folder.resolve("keys") + ".");
            out.println("Have your authority sign keys/*.csr, then run the same command with --install FOLDER.");
            return Exit.DONE;
        }
        out.println("Node of " + member + " in " + folder + ".");
        out.println("  1. Hand " + node.entry() + " and " + SignedRequest.beside(node.entry())
                + " to a steward, who will ask you by voice for the fingerprint of your authority:");
        authorities(node.entry()).forEach(fingerprint -> out.println("     " + AnchorFile.readable(fingerprint)));
        out.println("  2. Put directory.xml and its .p7s files here, as the steward hands them over.");
        out.println("  3. valise check-config, valise selftest, valise run");
        out.println("  4. Every week: the authority's next revocation list (valise ca crl), handed to the running node"
                + " (valise ca publish).");
        return Exit.DONE;
    }

    private static List<String> authorities(Path entry) throws IOException {
        return EntryCertificates.of(new DirectoryXml()
                        .readRequest(Files.readAllBytes(entry))
                        .getMember())
                .authorities()
                .stream()
                .map(Certificates::fingerprint)
                .toList();
    }

    private byte[] anchor() throws Exception {
        if (anchor == null) {
            return new byte[0];
        }
        byte[] file = Files.readAllBytes(anchor);
        ComparedFingerprint.require(file, fingerprint);
        Anchor.read(file, fingerprint);
        return file;
    }
}
