package org.valise.gateway.cli;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.valise.exchange.Refusal;
import org.valise.exchange.pouch.PouchReader;
import org.valise.gateway.client.NodeClient;
import org.valise.schemas.pouch.PouchManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Pouches, for members without a line. */
@Command(
        name = "pouch",
        description = "Carry what waits for a member in a file, where there is no line.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class PouchCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "export",
            description =
                    "Pack all that waits for a member into one file, signed. Nothing is taken out: it waits until the"
                            + " member's own pouch, or the line, says that it has it.",
            mixinStandardHelpOptions = true)
    int pack(
            @Option(names = "--to", required = true, paramLabel = "CODE", description = "The member at the other end.")
                    String to,
            @Parameters(paramLabel = "FILE", description = "The pouch; must not exist.") Path file,
            @Mixin ConfigOption config)
            throws Exception {
        NodeClient.ofOperator(config.read()).pack(to, file);
        PouchManifest packed;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            packed = PouchReader.read(in, frame -> {}).manifest();
        } catch (Refusal broken) {
            // The node broke off; half a pouch is of no use to anybody.
            Files.delete(file);
            throw broken;
        }
        Valise.out(spec)
                .println("Pouch " + packed.id() + " for " + packed.to() + ": " + packed.frames() + " frames, "
                        + Files.size(file) + " bytes.");
        return Exit.DONE;
    }

    @Command(
            name = "import",
            description = "Take in a pouch that another member has packed for us.",
            mixinStandardHelpOptions = true)
    int unpack(@Parameters(paramLabel = "FILE", description = "The pouch.") Path file, @Mixin ConfigOption config)
            throws Exception {
        Valise.out(spec)
                .println(NodeClient.ofOperator(config.read()).unpack(file).answer());
        return Exit.DONE;
    }
}
