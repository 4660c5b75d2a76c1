package org.valise.gateway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.Digests;
import org.valise.exchange.directory.Anchor;
import org.valise.gateway.setup.AnchorFile;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.security.certificates.Certificates;
import org.valise.security.steward.Stewards;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes an anchor. */
@Command(
        name = "anchor",
        description = "Name a federation and its stewards in a file that is handed over in person: for a new federation"
                + " from the stewards' certificates, for whoever joins later from the edition in force.",
        mixinStandardHelpOptions = true)
final class DirectoryAnchorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "STEWARD.pem", arity = "0..*", description = "The stewards' certificates.")
    private List<Path> stewards = List.of();

    @Option(names = "--federation", paramLabel = "NAME", description = "The new federation's name.")
    private @Nullable String federation;

    @Option(
            names = "--required",
            paramLabel = "K",
            defaultValue = "0",
            description = "How many of them must sign; more than half when not given.")
    private int required;

    @Option(
            names = "--from",
            paramLabel = "DIRECTORY",
            description = "Instead: name and stewards of the edition in force, for a member that joins now.")
    private @Nullable Path from;

    @Option(names = "--out", paramLabel = "FILE", defaultValue = "anchor.xml", description = "The new file.")
    private Path out = Path.of("anchor.xml");

    @Override
    public Integer call() throws Exception {
        byte[] file = from == null ? first() : AnchorFile.of(new DirectoryXml().read(Files.readAllBytes(from)));
        Anchor anchor = Anchor.read(file);
        // An anchor that has been handed over must not change under its name.
        Files.write(out, file, StandardOpenOption.CREATE_NEW);
        var console = Valise.out(spec);
        console.println("Anchor of " + anchor.federation() + " in " + out + "; of these stewards "
                + anchor.stewards().required() + " must sign:");
        anchor.stewards()
                .certificates()
                .forEach(steward -> console.println(
                        "  " + Stewards.name(steward) + "  SHA-256 " + Certificates.fingerprint(steward)));
        console.println("Hand it over and read this fingerprint out to every member:");
        console.println("  " + AnchorFile.readable(Digests.sha256(file)));
        return Exit.DONE;
    }

    private byte[] first() throws Exception {
        if (stewards.isEmpty() || federation == null) {
            throw new ParameterException(
                    spec.commandLine(), "Give the stewards' certificates and --federation, or --from DIRECTORY.");
        }
        List<X509Certificate> certificates = new ArrayList<>();
        for (Path steward : stewards) {
            certificates.add(Certificates.fromPem(Files.readString(steward)));
        }
        return AnchorFile.of(federation, required == 0 ? stewards.size() / 2 + 1 : required, certificates);
    }
}
