package org.valise.gateway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.valise.security.certificates.Certificates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Changes who signs. */
@Command(
        name = "stewards",
        description = "Change who may sign, and how many must. The edition that changes it is signed by enough of the"
                + " stewards before it and by enough of those that it names.",
        mixinStandardHelpOptions = true)
final class DirectoryStewardsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private NextEdition edition = new NextEdition();

    @Option(names = "--add", paramLabel = "STEWARD.pem", description = "A new steward's certificate; repeat for more.")
    private List<Path> added = List.of();

    @Option(names = "--remove", paramLabel = "NAME", description = "A steward who goes; repeat for more.")
    private List<String> removed = List.of();

    @Option(names = "--required", paramLabel = "K", defaultValue = "0", description = "How many of them must sign.")
    private int required;

    @Override
    public Integer call() throws Exception {
        if (added.isEmpty() && removed.isEmpty() && required == 0) {
            throw new ParameterException(spec.commandLine(), "Give --add, --remove or --required.");
        }
        return edition.edit(draft -> {
            removed.forEach(draft.stewards()::remove);
            for (Path file : added) {
                draft.stewards().add(Certificates.fromPem(Files.readString(file)));
            }
            if (required != 0) {
                draft.stewards().require(required);
            }
        });
    }
}
