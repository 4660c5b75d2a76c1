package org.valise.gateway.cli;

import java.util.concurrent.Callable;
import org.valise.gateway.configuration.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads a configuration and tells every problem in it. */
@Command(
        name = "check-config",
        description = "Check a node's configuration; tells all problems at once and changes nothing.",
        mixinStandardHelpOptions = true)
final class CheckConfigCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() {
        Configuration configuration = config.read();
        var out = Valise.out(spec);
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
        return Exit.DONE;
    }
}
