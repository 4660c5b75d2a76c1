package org.valise.gateway.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.valise.gateway.backup.BackupFile;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.configuration.Configuration;
import org.valise.security.providers.CryptoProviders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Backs a running node up. */
@Command(
        name = "backup",
        description =
                "Write a running node into one file, sealed under a passphrase: archive, what waits in its broker,"
                        + " attachments, keys and configuration. The node goes on meanwhile.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private Passphrase passphrase = new Passphrase();

    @Parameters(paramLabel = "FILE", description = "The backup; must not exist.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
        Configuration configuration = config.read();
        Path folder = config.file().toAbsolutePath().normalize().resolveSibling("");
        try (InputStream node = NodeClient.ofOperator(configuration).backup()) {
            BackupFile.write(file, passphrase.read(), folder, configuration, node, CryptoProviders.choose());
        }
        Valise.out(spec).println("Backup of " + configuration.member() + ": " + Files.size(file) + " bytes.");
        return Exit.DONE;
    }
}
