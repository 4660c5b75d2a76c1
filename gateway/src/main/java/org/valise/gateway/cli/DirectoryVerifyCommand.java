package org.valise.gateway.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.Anchor;
import org.valise.exchange.directory.Candidate;
import org.valise.exchange.directory.DirectoryInForce;
import org.valise.exchange.directory.EditionReader;
import org.valise.exchange.directory.SignedEdition;
import org.valise.gateway.DirectoryFiles;
import org.valise.gateway.directory.SignatureReport;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.schemas.v1.Directory;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.steward.Stewards;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a node would say of an edition. */
@Command(
        name = "verify",
        description = "Say who has signed an edition, who has not, until when it is valid, and what a node would say to"
                + " it. Exit code 0 if a node would put it into force, 1 otherwise.",
        mixinStandardHelpOptions = true)
final class DirectoryVerifyCommand implements Callable<Integer> {
    private final CryptoProviders providers = CryptoProviders.choose();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The edition, its signatures beside it.")
    private Path file = Path.of("directory.xml");

    @Option(
            names = "--anchor",
            paramLabel = "FILE",
            defaultValue = "anchor.xml",
            description = "The federation's anchor; anchor.xml when not given.")
    private Path anchorFile = Path.of("anchor.xml");

    @Option(
            names = "--fingerprint",
            paramLabel = "SHA256",
            defaultValue = "",
            description = "The anchor's fingerprint, as it was compared.")
    private String fingerprint = "";

    @Option(
            names = "--previous",
            paramLabel = "FILE",
            description = "An edition before it, its signatures beside it; its stewards are believed then. Repeat in"
                    + " the order of the editions.")
    private List<Path> previous = List.of();

    @Override
    public Integer call() throws Exception {
        Clock clock = Clock.systemUTC();
        byte[] anchorBytes = Files.readAllBytes(anchorFile);
        ComparedFingerprint.require(anchorBytes, fingerprint);
        Anchor anchor = Anchor.read(anchorBytes, fingerprint);
        DirectoryInForce node = new DirectoryInForce("", anchor, EditionReader.outsideOfANode(providers), clock);
        List<SignedEdition> before = new ArrayList<>();
        for (Path earlier : previous) {
            before.add(DirectoryFiles.read(earlier));
            try {
                node.restore(before.get(before.size() - 1), clock.instant());
            } catch (Refusal refusal) {
                throw Refusal.of(Code.DIRECTORY_INVALID, earlier + ": " + refusal.code() + ", " + refusal.reason());
            }
        }
        SignedEdition edition = DirectoryFiles.read(file);
        PrintWriter out = Valise.out(spec);
        Stewards believed =
                before.isEmpty() ? anchor.stewards() : node.get().home().stewards();
        tell(edition, believed, clock, out);
        Candidate candidate = node.consider(edition);
        out.println(
                candidate.isKnown()
                        ? "A node that has the previous edition has this one already."
                        : "A node would put it into force.");
        return Exit.DONE;
    }

    private void tell(SignedEdition edition, Stewards believed, Clock clock, PrintWriter out) {
        Directory directory = new DirectoryXml().read(edition.xml());
        out.println("Edition " + directory.getVersion() + " of " + directory.getFederation() + ", issued "
                + directory.getIssued() + ", valid until " + directory.getExpires());
        SignatureReport old = SignatureReport.of(edition, believed, providers, clock.instant());
        out.println("  stewards before it: " + old.line());
        Stewards own = new Stewards(
                directory.getStewards().getRequired(),
                directory.getStewards().getSteward().stream()
                        .map(steward -> Certificates.fromDer(steward.getCertificate()))
                        .toList());
        SignatureReport next = SignatureReport.of(edition, own, providers, clock.instant());
        out.println("  stewards it names:  " + next.line());
        int strange = Math.min(old.foreign(), next.foreign());
        if (strange > 0) {
            out.println("  signatures by nobody of them, or not over these bytes: up to " + strange);
        }
        out.flush();
    }
}
