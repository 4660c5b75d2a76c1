package org.valise.gateway.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists members, or new certificates of members. */
@Command(
        name = "add-member",
        description = "Check members' requests completely and list them. If a member is listed already, its"
                + " certificates are replaced; its state stays, and so do relay, agencies and contacts unless the request"
                + " names others.",
        mixinStandardHelpOptions = true)
final class DirectoryAddMemberCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private NextEdition edition = new NextEdition();

    @Parameters(
            index = "1..*",
            paramLabel = "REQUEST",
            arity = "1..*",
            description = "member.xml of each member, with member.xml.p7s beside it.")
    private List<Path> requests = List.of();

    @Option(
            names = "--link",
            paramLabel = "A-B",
            converter = CodePair.Joined.class,
            description = "Two members with a direct link; repeat for more.")
    private List<CodePair> links = List.of();

    @Option(
            names = "--relay",
            paramLabel = "A=R",
            converter = CodePair.Assigned.class,
            description = "R relays for A where A has no direct link; repeat for more.")
    private List<CodePair> relays = List.of();

    @Option(
            names = "--accept",
            paramLabel = "SHA256",
            description = "The fingerprint of a listed member's new authority, as the member read it out; without it"
                    + " another authority than the listed one is refused.")
    private List<String> accepted = List.of();

    @Override
    public Integer call() throws Exception {
        return edition.edit(draft -> {
            new Requests(requests, accepted).into(draft, Valise.out(spec));
            links.forEach(link -> draft.links().join(link.a(), link.b()));
            relays.forEach(relay -> draft.members().relay(relay.a(), relay.b()));
        });
    }
}
