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

/** Takes links away. */
@Command(
        name = "unlink",
        description = "Take direct links away, or the relay of a member.",
        mixinStandardHelpOptions = true)
final class DirectoryUnlinkCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private NextEdition edition = new NextEdition();

    @Parameters(
            index = "1..*",
            paramLabel = "A-B",
            arity = "0..*",
            converter = CodePair.Joined.class,
            description = "Two members that lose their direct link.")
    private List<CodePair> links = List.of();

    @Option(
            names = "--relay-of",
            paramLabel = "A",
            description = "A member for which nobody relays any more; repeat for more.")
    private List<String> relayed = List.of();

    @Override
    public Integer call() throws Exception {
        if (links.isEmpty() && relayed.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name two members as in XAA-XBB, or --relay-of XAA.");
        }
        return edition.edit(draft -> {
            links.forEach(link -> draft.links().cut(link.a(), link.b()));
            relayed.forEach(member -> draft.members().relay(member, ""));
        });
    }
}
