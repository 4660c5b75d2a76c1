package org.valise.gateway.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.valise.gateway.rest.Views;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tests the link to a peer. */
@Command(
        name = "connect",
        description = "Test the link to a peer, part by part, and say which part fails and what to do.",
        mixinStandardHelpOptions = true)
final class ConnectCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Parameters(paramLabel = "PEER", description = "The peer's member code.")
    private String peer = "";

    @Override
    public Integer call() throws Exception {
        List<Views.Check> checks = config.client().testLink(peer);
        PrintWriter out = Valise.out(spec);
        for (Views.Check check : checks) {
            out.printf("  %-16s %-8s %s%n", check.stage(), check.outcome(), text(check.detail()));
            if (!text(check.code()).isEmpty()) {
                out.println("      " + check.code() + ": " + text(check.remedy()));
            }
        }
        boolean works = checks.stream().noneMatch(check -> check.outcome().equals("FAILED"));
        out.println(works ? "The link to " + peer + " works." : "The link to " + peer + " does not work.");
        return works ? Exit.DONE : Exit.REFUSED;
    }

    /** Empty fields are left out on the way. */
    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
