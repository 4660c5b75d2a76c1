package org.valise.gateway.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.rest.Views;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The node at a glance. */
@Command(
        name = "status",
        description = "Show the node, its links, and how far our own messages are.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(names = "--last", paramLabel = "N", defaultValue = "10", description = "How many sent messages to list.")
    private int last;

    @Override
    public Integer call() throws Exception {
        NodeClient node = config.client();
        PrintWriter out = Valise.out(spec);
        Views.Status status = node.status();
        out.println(status.member() + "  valise " + status.version() + "  directory " + status.directoryVersion()
                + " until " + status.directoryExpires() + "  journal " + status.journal());
        for (Views.Recognised other : status.recognised()) {
            out.println("  recognised " + other.federation() + "  directory " + other.version() + " until "
                    + other.expires());
        }
        for (Views.Link link : status.links()) {
            out.println("  link " + link.peer() + "  " + (link.connected() ? "connected" : "DOWN") + " since "
                    + link.since()
                    + "  waiting " + link.queued()
                    + (link.connected()
                                    || link.problem() == null
                                    || link.problem().isEmpty()
                            ? ""
                            : "  " + link.problem()));
        }
        status.quotas().forEach(quota -> out.println("  " + QuotaText.of(quota)));
        status.warnings().forEach(warning -> out.println("  ! " + warning));
        status.messages()
                .forEach(tally -> out.println("  " + tally.way() + " " + tally.stage() + "  " + tally.count()));
        RefusedFrames.lines(node.refusals()).forEach(line -> out.println("  " + line));
        out.println();
        Tables.messages(node.list("/v1/sent?limit=" + last), out);
        return Exit.DONE;
    }
}
