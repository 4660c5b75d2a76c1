package org.valise.gateway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Suspends a member. */
@Command(
        name = "suspend",
        description =
                "Suspend a member: nothing goes to it or is taken from it; its entry stays, so that old records can be verified.",
        mixinStandardHelpOptions = true)
final class DirectorySuspendCommand implements Callable<Integer> {

    @Mixin
    private NextEdition edition = new NextEdition();

    @Parameters(index = "1", paramLabel = "MEMBER", description = "The member's code.")
    private String member = "";

    @Override
    public Integer call() throws Exception {
        return edition.edit(draft -> draft.members().suspend(member));
    }
}
