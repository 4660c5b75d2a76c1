package org.valise.gateway.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.valise.gateway.Readiness;
import org.valise.gateway.configuration.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads a configuration and the files it names, and tells every problem in them. */
@Command(
        name = "check-config",
        description = "Check a node's configuration; tells all problems at once and changes nothing. It"
                + " says \"is in order\" if the node would start as far as its files tell.",
        mixinStandardHelpOptions = true)
final class CheckConfigCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() throws Exception {
        Configuration configuration = config.read();
        var out = Valise.out(spec);
        Readiness found = Readiness.of(configuration, Clock.systemUTC());
        if (!found.isReady()) {
            explain(found);
            return Exit.REFUSED;
        }
        out.println(config.file() + " is in order.");
        out.println("  member    " + configuration.member());
        out.println("  data      " + configuration.data());
        out.println("  broker    "
                + configuration
                        .broker()
                        .external()
                        .map(Configuration.ExternalBroker::url)
                        .orElse("embedded, " + configuration.broker().host() + ":"
                                + configuration.broker().port()));
        out.println("  database  "
                + configuration
                        .database()
                        .map(Configuration.ExternalDatabase::url)
                        .orElse("embedded"));
        out.println("  rest      http://" + configuration.rest().host() + ":"
                + configuration.rest().port());
        out.println("  suites    " + String.join(", ", configuration.suites()));
        found.edition()
                .ifPresent(seen -> out.println("  directory " + seen.where() + "; good until "
                        + seen.federation().home().expires()));
        return Exit.DONE;
    }

    private void explain(Readiness found) {
        PrintWriter err = spec.commandLine().getErr();
        if (!found.problems().isEmpty()) {
            err.println(config.file() + " is not in order; 'valise run' would refuse to start:");
            found.problems().forEach(problem -> err.println("  - " + problem));
        }
        if (!found.missing().isEmpty()) {
            err.println("Before 'valise run' can start " + config.file() + ", something is still missing:");
            found.missing().forEach(problem -> err.println("  - " + problem));
        }
    }
}
