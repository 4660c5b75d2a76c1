package org.valise.gateway.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.valise.gateway.rest.Views;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands a document in. */
@Command(
        name = "submit",
        description = "Submit a document, with the attachments it lists.",
        mixinStandardHelpOptions = true)
final class SubmitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Parameters(paramLabel = "FILE", description = "The XML document.")
    private Path file = Path.of("");

    @Option(
            names = "--attach",
            paramLabel = "F",
            description = "A file that the document lists by its name; repeat for more.")
    private List<Path> attachments = List.of();

    @Override
    public Integer call() throws Exception {
        Views.Accepted accepted = new HandIn(config.client()).submit(file, attachments);
        var out = Valise.out(spec);
        out.println((accepted.repeated() ? "Accepted before: " : "Accepted: ") + accepted.id());
        accepted.advice().forEach(finding -> Findings.print(finding, out));
        return Exit.DONE;
    }
}
