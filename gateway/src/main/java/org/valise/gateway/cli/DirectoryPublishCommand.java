package org.valise.gateway.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.valise.gateway.DirectoryFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands an edition to the running node. */
@Command(
        name = "publish",
        description = "Hand an edition with its signatures to a running node. It puts it into force after every check"
                + " and hands it on over its links; one node is enough.",
        mixinStandardHelpOptions = true)
final class DirectoryPublishCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The edition, its signatures beside it.")
    private Path file = Path.of("directory.xml");

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() throws Exception {
        Valise.out(spec)
                .println(config.client().publish(DirectoryFiles.read(file)).answer());
        return Exit.DONE;
    }
}
