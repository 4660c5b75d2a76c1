package org.valise.gateway.cli;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.valise.gateway.rest.Views;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what was refused here, and why. */
@Command(
        name = "refusals",
        description = "List what was refused here and why: documents at our doors, frames of peers, and readers.",
        mixinStandardHelpOptions = true)
final class RefusalsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Parameters(arity = "0..1", paramLabel = "ID", description = "Only what concerns the message of this id.")
    private @Nullable UUID id;

    @Override
    public Integer call() throws Exception {
        List<Views.Refused> refused = config.client().refused(Optional.ofNullable(id));
        PrintWriter out = Valise.out(spec);
        if (refused.isEmpty()) {
            out.println("Nothing was refused.");
        }
        refused.forEach(one -> print(one, out));
        return Exit.DONE;
    }

    static void print(Views.Refused refused, PrintWriter out) {
        String message =
                refused.id() == null ? "" : "  " + (refused.from() == null ? "" : refused.from() + ":") + refused.id();
        out.println(refused.at().truncatedTo(ChronoUnit.SECONDS) + "  " + refused.code() + "  " + refused.where()
                + message);
        if (refused.explanation() == null) {
            out.println("    " + refused.remedy());
        } else {
            Findings.print(refused.explanation(), out);
        }
    }
}
