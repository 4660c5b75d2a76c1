package org.valise.gateway.cli;

import java.io.PrintWriter;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.valise.gateway.DirectoryFiles;
import org.valise.gateway.Trust;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.directory.DirectoryText;
import org.valise.schemas.directory.DirectoryXml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a directory. */
@Command(
        name = "show",
        description = "Show the directory: the one in force at a node, or a file.",
        mixinStandardHelpOptions = true)
final class DirectoryShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "A directory's file, signed or not; signatures are not looked at.")
    private @Nullable Path file;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() throws Exception {
        Clock clock = Clock.systemUTC();
        PrintWriter out = Valise.out(spec);
        byte[] xml = file == null ? ofNode(clock, out) : Files.readAllBytes(file);
        new DirectoryText(new DirectoryXml().read(xml), clock.instant()).lines().forEach(out::println);
        if (file != null) {
            out.println("Signatures beside the file: "
                    + DirectoryFiles.signatures(file).size() + ", not verified: valise directory verify " + file);
        }
        return Exit.DONE;
    }

    /** What the running node goes by; the node's file when it does not run. */
    private byte[] ofNode(Clock clock, PrintWriter out) throws Exception {
        Configuration configuration = config.read();
        try {
            byte[] inForce = NodeClient.of(configuration).directory().xml();
            out.println("In force at " + configuration.member() + ":");
            return inForce;
        } catch (ConnectException down) {
            Trust.federationOf(configuration, clock);
            out.println("The node of " + configuration.member() + " does not run. It would start with "
                    + configuration.directory().file() + ", or with a newer one that it has stored:");
            return Files.readAllBytes(configuration.directory().file());
        }
    }
}
