package org.valise.gateway.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.valise.gateway.rest.Views;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what came. */
@Command(name = "inbox", description = "List messages that wait for an agency.", mixinStandardHelpOptions = true)
final class InboxCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(names = "--all", description = "Also those that were taken over.")
    private boolean all;

    @Option(
            names = "--serial",
            paramLabel = "NUMBER",
            description = "Any message, sent or received, that names this serial number.")
    private @Nullable String serial;

    @Override
    public Integer call() throws Exception {
        String path = serial == null
                ? "/v1/inbox?all=" + all
                : "/v1/search?serial=" + URLEncoder.encode(serial, StandardCharsets.UTF_8);
        List<Views.MessageLine> lines = config.client().list(path);
        Tables.messages(lines, Valise.out(spec));
        return Exit.DONE;
    }
}
