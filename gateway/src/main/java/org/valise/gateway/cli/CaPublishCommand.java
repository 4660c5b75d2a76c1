package org.valise.gateway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands a revocation list, our own or another member's, to our node, which passes it on to every member. */
@Command(
        name = "publish",
        description = "Hand a revocation list to our running node, which passes it on to every member."
                + " It may be another member's: whose it is, its signature says.",
        mixinStandardHelpOptions = true)
final class CaPublishCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Parameters(paramLabel = "FILE", description = "The revocation list, DER, as 'valise ca crl' wrote it.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
        Valise.out(spec)
                .println(config.client()
                        .publishRevocations(Files.readAllBytes(file))
                        .answer());
        return Exit.DONE;
    }
}
