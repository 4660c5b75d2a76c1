package org.valise.gateway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets a suspended member take part again. */
@Command(name = "resume", description = "Let a suspended member take part again.", mixinStandardHelpOptions = true)
final class DirectoryResumeCommand implements Callable<Integer> {

    @Mixin
    private NextEdition edition = new NextEdition();

    @Parameters(index = "1", paramLabel = "MEMBER", description = "The member's code.")
    private String member = "";

    @Override
    public Integer call() throws Exception {
        return edition.edit(draft -> draft.members().resume(member));
    }
}
