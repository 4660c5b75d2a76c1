package org.valise.gateway.cli;

import java.util.concurrent.Callable;
import org.valise.gateway.client.NodeClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** For a member that went back to a backup. */
@Command(
        name = "resend",
        description = "Send once more what a member has not receipted, or has receipted since a moment and given to no"
                + " agency: it went back to a backup. What it has already it recognises.",
        mixinStandardHelpOptions = true)
final class ResendCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(names = "--to", required = true, paramLabel = "CODE", description = "The member.")
    private String to = "";

    @Option(
            names = "--since",
            required = true,
            paramLabel = "TIME",
            description = "When its backup was made, as 2026-11-22T08:00:00Z; rather too early than too late.")
    private String since = "";

    @Override
    public Integer call() throws Exception {
        Valise.out(spec)
                .println(NodeClient.ofOperator(config.read()).resend(to, since).answer());
        return Exit.DONE;
    }
}
