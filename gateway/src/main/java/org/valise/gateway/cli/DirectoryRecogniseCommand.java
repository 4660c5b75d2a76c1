package org.valise.gateway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.directory.Anchor;
import org.valise.exchange.directory.Link;
import org.valise.schemas.directory.DirectoryXml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Recognises another federation, or ends that. */
@Command(
        name = "recognise",
        description = "Recognise another federation: its directory is believed as far as its own stewards sign it."
                + " A crossing counts when both federations' directories list it.",
        mixinStandardHelpOptions = true)
final class DirectoryRecogniseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private NextEdition edition = new NextEdition();

    @Parameters(index = "1", arity = "0..1", paramLabel = "ANCHOR", description = "The other federation's anchor.")
    private @Nullable Path anchor;

    @Option(
            names = "--fingerprint",
            paramLabel = "SHA256",
            defaultValue = "",
            description = "Its fingerprint, as a steward of the other federation reads it out.")
    private String fingerprint = "";

    @Option(
            names = "--crossing",
            paramLabel = "OWN-FOREIGN",
            converter = CodePair.Joined.class,
            description = "A link between a member here and one there; repeat for more.")
    private List<CodePair> crossings = List.of();

    @Option(
            names = "--end",
            paramLabel = "NAME",
            description = "Instead: a federation that is not recognised any more.")
    private @Nullable String end;

    @Override
    public Integer call() throws Exception {
        String ended = end;
        if (ended != null) {
            return edition.edit(draft -> draft.stewards().endRecognition(ended));
        }
        if (anchor == null) {
            throw new ParameterException(spec.commandLine(), "Give the other federation's anchor, or --end NAME.");
        }
        byte[] file = Files.readAllBytes(anchor);
        ComparedFingerprint.require(file, fingerprint);
        Anchor.read(file, fingerprint);
        return edition.edit(draft -> draft.stewards()
                .recognise(
                        new DirectoryXml().readAnchor(file),
                        crossings.stream()
                                .map(pair -> new Link(pair.a(), pair.b()))
                                .toList()));
    }
}
