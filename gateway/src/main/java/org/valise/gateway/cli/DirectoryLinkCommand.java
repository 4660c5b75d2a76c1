package org.valise.gateway.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Joins members, directly or over a relay. */
@Command(
        name = "link",
        description = "Join members with direct links, and name who relays where there is none.",
        mixinStandardHelpOptions = true)
final class DirectoryLinkCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private NextEdition edition = new NextEdition();

    @Parameters(
            index = "1..*",
            paramLabel = "A-B",
            arity = "0..*",
            converter = CodePair.Joined.class,
            description = "Two members that get a direct link.")
    private List<CodePair> links = List.of();

    @Option(
            names = "--relay",
            paramLabel = "A=R",
            converter = CodePair.Assigned.class,
            description = "R relays for A where A has no direct link; repeat for more.")
    private List<CodePair> relays = List.of();

    @Override
    public Integer call() throws Exception {
        if (links.isEmpty() && relays.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name two members as in XAA-XBB, or --relay XAA=XRO.");
        }
        return edition.edit(draft -> {
            links.forEach(link -> draft.links().join(link.a(), link.b()));
            relays.forEach(relay -> draft.members().relay(relay.a(), relay.b()));
        });
    }
}
