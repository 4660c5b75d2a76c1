package org.valise.gateway.cli;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.valise.gateway.backup.Restore;
import org.valise.gateway.configuration.Configuration;
import org.valise.security.passphrase.OpenedInput;
import org.valise.security.providers.CryptoProviders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lays a backup out as a node's folder. */
@Command(
        name = "restore",
        description =
                "Make a node's folder from a backup; then 'valise run' goes on from there. Never beside the original.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Passphrase passphrase = new Passphrase();

    @Option(
            names = "--into",
            required = true,
            paramLabel = "FOLDER",
            description = "The node's folder; empty, or not there.")
    private Path folder = Path.of("");

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                InputStream opened = new OpenedInput(in, passphrase.read(), CryptoProviders.choose())) {
            Configuration configuration = new Restore(folder).read(opened);
            Valise.out(spec)
                    .println(configuration.member() + " is in " + folder
                            + ". Start it, and ask every peer for 'valise resend --to " + configuration.member()
                            + " --since' the time of the backup.");
        }
        return Exit.DONE;
    }
}
