package org.valise.gateway.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.gateway.EditionSeen;
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
    public Integer call() throws Exception {
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
        out.println("  directory " + directory(configuration));
        return Exit.DONE;
    }

    private static String directory(Configuration configuration) throws IOException, InterruptedException {
        try {
            EditionSeen seen = EditionSeen.of(configuration, Clock.systemUTC());
            return seen.where() + "; good until " + seen.federation().home().expires();
        } catch (Refusal refusal) {
            if (refusal.code().equals(Code.DIRECTORY_MISSING.name())) {
                return "none yet; put " + configuration.directory().file() + " and its .p7s files there";
            }
            throw refusal;
        }
    }
}
