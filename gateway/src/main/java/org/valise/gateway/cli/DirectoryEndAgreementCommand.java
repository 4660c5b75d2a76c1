package org.valise.gateway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ends an agreement. */
@Command(name = "end-agreement", description = "End an agreement.", mixinStandardHelpOptions = true)
final class DirectoryEndAgreementCommand implements Callable<Integer> {

    @Mixin
    private NextEdition edition = new NextEdition();

    @Option(names = "--id", required = true, paramLabel = "NAME", description = "The agreement's name.")
    private String id = "";

    @Override
    public Integer call() throws Exception {
        return edition.edit(draft -> draft.agreements().end(id));
    }
}
