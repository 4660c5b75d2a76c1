package org.valise.gateway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.deliver.MessageRef;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.rest.Views;
import org.valise.schemas.document.DocumentFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers a message: a submission that has to fit what it answers. */
@Command(
        name = "reply",
        description = "Submit a document that answers a message and take that message over.",
        mixinStandardHelpOptions = true)
final class ReplyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Parameters(index = "0", paramLabel = "ID", description = "The message that is answered.")
    private MessageRef id = MessageRef.of(new UUID(0, 0));

    @Parameters(index = "1", paramLabel = "FILE", description = "The XML document that answers it.")
    private Path file = Path.of("");

    @Option(
            names = "--attach",
            paramLabel = "F",
            description = "A file that the document lists by its name; repeat for more.")
    private List<Path> attachments = List.of();

    @Override
    public Integer call() throws Exception {
        NodeClient node = config.client();
        Views.MessageLine asked = node.message(id).message();
        byte[] document = Files.readAllBytes(file);
        DocumentFacts facts = HandIn.facts(document);
        if (!facts.inReplyTo().map(id.id()::equals).orElse(false) || !facts.to().contains(asked.from())) {
            throw Refusal.of(
                    Code.REPLY_UNLIKE_MESSAGE, "The document does not answer " + id + " of " + asked.from() + ".");
        }
        // Who may not read it may not take it over: better known before the answer is on its way.
        node.document(id);
        Views.Accepted accepted = new HandIn(node).submit(document, facts, attachments);
        takeOver(node);
        Valise.out(spec).println("Accepted: " + accepted.id() + ", in reply to " + id);
        return Exit.DONE;
    }

    /** The answer is on its way: it does not matter any more which agency of ours has the question. */
    private void takeOver(NodeClient node) throws IOException, InterruptedException {
        try {
            node.takeOver(id);
        } catch (NodeClient.Answer answer) {
            if (!answer.problem().code().equals(Code.TAKEN_BY_ANOTHER.name())) {
                throw answer;
            }
        }
    }
}
