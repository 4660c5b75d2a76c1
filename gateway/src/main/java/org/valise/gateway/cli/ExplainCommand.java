package org.valise.gateway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.valise.exchange.Refusal;
import org.valise.exchange.deliver.MessageRef;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.rest.Views;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains a decision of the policy before it is taken. Ends with {@link Exit#REFUSED} when it would be a refusal. */
@Command(
        name = "explain",
        description = "Say, rule by rule, whether a document may be sent or a received message passed on.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Parameters(paramLabel = "FILE|ID", description = "A document's file, or the id of a received message.")
    private String what = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "CODE",
            description = "The member or group; instead of those that the file addresses.")
    private String to = "";

    @Override
    public Integer call() throws Exception {
        NodeClient node = config.client();
        Optional<MessageRef> message = message(what);
        Views.Explained explained = message.isPresent()
                ? node.explain(message.get(), to)
                : node.explain(Files.readAllBytes(Path.of(what)), to);
        Valise.out(spec).print(explained.text());
        return explained.allowed() ? Exit.DONE : Exit.REFUSED;
    }

    private static Optional<MessageRef> message(String text) {
        try {
            return Optional.of(MessageRef.valueOf(text));
        } catch (Refusal noId) {
            return Optional.empty();
        }
    }
}
