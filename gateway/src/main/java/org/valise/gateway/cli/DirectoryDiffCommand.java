package org.valise.gateway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.valise.gateway.directory.DirectoryDifference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what differs between two editions. */
@Command(
        name = "diff",
        description = "Say in plain words what differs between two editions: members, certificates, links, groups,"
                + " agreements, times, quotas, stewards, recognised federations. Signatures are not looked at.",
        mixinStandardHelpOptions = true)
final class DirectoryDiffCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "OLD", description = "The earlier edition.")
    private Path old = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The later edition.")
    private Path present = Path.of("");

    @Override
    public Integer call() throws Exception {
        DirectoryDifference difference = DirectoryDifference.of(Files.readAllBytes(old), Files.readAllBytes(present));
        var out = Valise.out(spec);
        out.println(difference.title());
        List<String> lines = difference.lines();
        lines.forEach(line -> out.println("  " + line));
        if (lines.isEmpty()) {
            out.println("  nothing but numbers and times differs");
        }
        difference.note().ifPresent(note -> out.println("  " + note));
        return Exit.DONE;
    }
}
