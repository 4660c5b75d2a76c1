package org.valise.gateway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a member out. */
@Command(
        name = "remove",
        description =
                "Take a member out, with its links, its places in groups and agreements, its quota and its crossings. To stop a member for a while, suspend it: the others verify old records with its entry.",
        mixinStandardHelpOptions = true)
final class DirectoryRemoveCommand implements Callable<Integer> {

    @Mixin
    private NextEdition edition = new NextEdition();

    @Parameters(index = "1", paramLabel = "MEMBER", description = "The member's code.")
    private String member = "";

    @Override
    public Integer call() throws Exception {
        return edition.edit(draft -> draft.members().remove(member));
    }
}
