package org.valise.gateway.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a group, or dissolves it. */
@Command(
        name = "group",
        description = "Make a group of members that can be addressed as one, change it, or dissolve it.",
        mixinStandardHelpOptions = true)
final class DirectoryGroupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private NextEdition edition = new NextEdition();

    @Parameters(index = "1", paramLabel = "CODE", description = "The group's code.")
    private String code = "";

    @Option(names = "--members", paramLabel = "A,B", split = ",", description = "All its members.")
    private List<String> members = List.of();

    @Option(
            names = "--relay",
            paramLabel = "R",
            defaultValue = "",
            description = "The member that copies messages to each of them; the sender itself does when not given.")
    private String relay = "";

    @Option(
            names = "--name",
            paramLabel = "LANG=TEXT",
            description = "Its name in a language, such as fr=Région; its code when not given. Repeat for more.")
    private Map<String, String> names = Map.of();

    @Option(names = "--dissolve", description = "There is no such group any more.")
    private boolean dissolve;

    @Override
    public Integer call() throws Exception {
        if (dissolve != members.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Give either --members or --dissolve.");
        }
        return edition.edit(draft -> {
            if (dissolve) {
                draft.groups().dissolve(code);
            } else {
                draft.groups().put(code, names.isEmpty() ? Map.of("en", code) : names, relay, members);
            }
        });
    }
}
