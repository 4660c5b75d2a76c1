package org.valise.gateway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
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

/** Puts members' entries together to a directory that is not signed yet. */
@Command(name = "new", description = "Put members' entries together.", mixinStandardHelpOptions = true)
final class DirectoryNewCommand implements Callable<Integer> {
    private static final Pattern LINK = Pattern.compile("(\\w+)-(\\w+)");
    private static final Pattern RELAY = Pattern.compile("(\\w+)=(\\w+)");
    private static final Pattern GROUP = Pattern.compile("(\\w+):(\\w*):(\\w+(?:,\\w+)*)");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ENTRY", arity = "1..*", description = "member.xml of each member.")
    private List<Path> entries = List.of();

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

    @Option(names = "--link", paramLabel = "A-B", description = "Two members with a direct link; repeat for more.")
    private List<String> links = List.of();

    @Option(names = "--relay", paramLabel = "A=R", description = "R relays for A where A has no direct link; repeat.")
    private List<String> relays = List.of();

    @Option(
            names = "--group",
            paramLabel = "CODE:R:A,B",
            description = "A group, the member that relays to it (or nothing), and its members; repeat.")
    private List<String> groups = List.of();

    @Option(names = "--out", paramLabel = "FILE", defaultValue = "directory.xml", description = "The new file.")
    private Path out = Path.of("directory.xml");

    @Override
    public Integer call() throws Exception {
        DirectoryDraft draft =
                new DirectoryDraft(Files.readAllBytes(anchor), Clock.systemUTC().instant());
        for (Path entry : entries) {
            draft.members(Files.readAllBytes(entry));
        }
        for (String link : links) {
            Matcher ends = parse(LINK, link, "--link");
            draft.link(ends.group(1), ends.group(2));
        }
        for (String relay : relays) {
            Matcher named = parse(RELAY, relay, "--relay");
            draft.relay(named.group(1), named.group(2));
        }
        for (String group : groups) {
            Matcher parts = parse(GROUP, group, "--group");
            draft.group(
                    parts.group(1),
                    parts.group(1),
                    parts.group(2),
                    List.of(parts.group(3).split(",", -1)));
        }
        if (agreeAll) {
            draft.agreeOnEverything();
        }
        Files.write(out, draft.bytes());
        Valise.out(spec).println("Draft in " + out + "; edit it as needed, then: valise directory sign " + out);
        return Exit.DONE;
    }

    private Matcher parse(Pattern pattern, String text, String option) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new ParameterException(
                    spec.commandLine(), option + " cannot be \"" + text + "\"; see 'valise help directory new'.");
        }
        return matcher;
    }
}
