package org.valise.gateway.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.policy.Result;
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
        var refusals = node.refusals();
        if (!refusals.isEmpty()) {
            out.println("  refused frames " + refusals.size() + ", last: "
                    + refusals.get(0).code() + " over link " + refusals.get(0).peer());
            failed(refusals.get(0).explanation()).forEach(line -> out.println("   " + line));
        }
        out.println();
        Tables.messages(node.list("/v1/sent?limit=" + last), out);
        return Exit.DONE;
    }

    /** The rules that did not hold; the whole explanation stands in {@code /v1/refusals}. */
    private static List<String> failed(@Nullable String explanation) {
        return explanation == null
                ? List.of()
                : explanation
                        .lines()
                        .filter(line -> line.startsWith("  " + Result.FAILED.word()))
                        .toList();
    }
}
