package org.valise.gateway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.valise.gateway.setup.DirectoryDraft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The first edition of a federation's directory, not signed yet. */
@Command(
        name = "new",
        description = "Check members' requests and put them together to the first edition of a directory.",
        mixinStandardHelpOptions = true)
final class DirectoryNewCommand implements Callable<Integer> {
    private static final Pattern GROUP = Pattern.compile("(\\w+):(\\w*):(\\w+(?:,\\w+)*)");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "REQUEST",
            arity = "1..*",
            description = "member.xml of each member, with member.xml.p7s beside it.")
    private List<Path> requests = List.of();

    @Option(
            names = "--anchor",
            paramLabel = "FILE",
            defaultValue = "anchor.xml",
            description = "Name and stewards of the federation, as 'valise directory anchor' wrote them.")
    private Path anchor = Path.of("anchor.xml");

    @Option(
            names = "--agree-all",
            description =
                    "Every member may send every kind of document to every other; without it nothing is agreed yet.")
    private boolean agreeAll;

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
            names = "--group",
            paramLabel = "CODE:R:A,B",
            description = "A group, the member that relays to it (or nothing), and its members; repeat for more.")
    private List<String> groups = List.of();

    @Option(names = "--out", paramLabel = "FILE", defaultValue = "directory.xml", description = "The new file.")
    private Path out = Path.of("directory.xml");

    @Override
    public Integer call() throws Exception {
        DirectoryDraft draft =
                new DirectoryDraft(Files.readAllBytes(anchor), Clock.systemUTC().instant());
        new Requests(requests, List.of()).into(draft, Valise.out(spec));
        links.forEach(link -> draft.links().join(link.a(), link.b()));
        relays.forEach(relay -> draft.members().relay(relay.a(), relay.b()));
        for (String group : groups) {
            Matcher parts = GROUP.matcher(group);
            if (!parts.matches()) {
                throw new ParameterException(
                        spec.commandLine(), "--group cannot be \"" + group + "\"; see 'valise directory new --help'.");
            }
            draft.groups()
                    .put(
                            parts.group(1),
                            Map.of("en", parts.group(1)),
                            parts.group(2),
                            List.of(parts.group(3).split(",", -1)));
        }
        if (agreeAll) {
            draft.agreements().everything();
        }
        Files.write(out, draft.bytes(), StandardOpenOption.CREATE_NEW);
        Valise.out(spec)
                .println("Draft of edition 1 in " + out + ". Change it with the other commands or by hand; then: valise"
                        + " directory sign " + out);
        return Exit.DONE;
    }
}
