package org.valise.gateway.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains a command, however deep it lies: {@code valise help directory quota}. */
@Command(
        name = "help",
        description = "Explain a command, as in 'valise help directory quota'; all of them when none is given.",
        mixinStandardHelpOptions = true,
        helpCommand = true)
final class HelpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "The command, and the command of that command.")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        CommandLine asked = spec.root().commandLine();
        for (String word : words) {
            CommandLine next = asked.getSubcommands().get(word);
            if (next == null) {
                throw new ParameterException(
                        asked, "'" + asked.getCommandSpec().qualifiedName() + "' has no command '" + word + "'.");
            }
            asked = next;
        }
        asked.usage(Valise.out(spec));
        return Exit.DONE;
    }
}
