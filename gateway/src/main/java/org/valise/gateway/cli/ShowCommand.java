package org.valise.gateway.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.deliver.MessageRef;
import org.valise.exchange.policy.UseRestrictions;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.rest.Views;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one message. */
@Command(
        name = "show",
        description = "Show a message, how far it is and what proves it.",
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Parameters(paramLabel = "ID", description = "The message's id; XBB:ID where two members used one id.")
    private MessageRef id = MessageRef.of(new UUID(0, 0));

    @Option(names = "--document", description = "Print the document itself.")
    private boolean document;

    @Option(
            names = "--save",
            paramLabel = "FOLDER",
            description = "Save document and attachments into a folder; no file there is written over.")
    private @Nullable Path save;

    @Option(
            names = "--container",
            paramLabel = "FILE",
            description = "Save an ASiC-E container that proves it to others, in a file that must not exist.")
    private @Nullable Path container;

    @Option(names = "--take", description = "Take it over: it waits no longer, and its sender is told.")
    private boolean take;

    @Override
    public Integer call() throws Exception {
        NodeClient node = config.client();
        PrintWriter out = Valise.out(spec);
        List<Views.Refused> refused = node.refused(Optional.of(id.id()));
        Views.Message message;
        try {
            message = node.message(id);
        } catch (NodeClient.Answer notHere) {
            if (refused.isEmpty()) {
                throw notHere;
            }
            out.println("Not in the archive; refused here:");
            refused.forEach(one -> RefusalsCommand.print(one, out));
            return Exit.DONE;
        }
        if (document) {
            out.println(new String(node.document(id), StandardCharsets.UTF_8));
        } else {
            print(message, out);
            if (!refused.isEmpty()) {
                out.println("  refused here");
                refused.forEach(one -> RefusalsCommand.print(one, out));
            }
        }
        Map<String, Path> copies = save == null ? Map.of() : copies(message.message(), save);
        requireNew(copies.values());
        requireNew(Stream.ofNullable(container).toList());
        if (save != null || container != null) {
            UseRestrictions.of(HandIn.facts(node.document(id)).handling())
                    .forEach(restriction -> out.println("  ! " + restriction));
        }
        if (save != null) {
            save(node, copies, save);
            out.println("Saved in " + save);
        }
        if (container != null) {
            node.download(id, "container", container);
            out.println("Container: " + container);
        }
        if (take) {
            out.println(node.takeOver(id)
                    .map(before -> "Taken over before, at " + before.at() + ".")
                    .orElse("Taken over."));
        }
        return Exit.DONE;
    }

    /** Where the document and each attachment of it go. */
    private Map<String, Path> copies(Views.MessageLine line, Path folder) {
        Map<String, Path> copies = new LinkedHashMap<>();
        copies.put("document", folder.resolve(id.id() + ".xml"));
        if (line.attachments() != null) {
            line.attachments()
                    .forEach(attachment ->
                            copies.put("attachments/" + attachment.id(), folder.resolve(attachment.fileName())));
        }
        return copies;
    }

    /** Before anything is written or taken over: no file that is there already is written over. */
    private static void requireNew(Collection<Path> files) throws FileAlreadyExistsException {
        for (Path file : files) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(file.toString());
            }
        }
    }

    private void save(NodeClient node, Map<String, Path> copies, Path folder) throws Exception {
        Files.createDirectories(folder);
        for (Map.Entry<String, Path> copy : copies.entrySet()) {
            node.download(id, copy.getKey(), copy.getValue());
        }
    }

    private static void print(Views.Message message, PrintWriter out) {
        Views.MessageLine line = message.message();
        out.println(line.family() + "  " + line.id());
        out.println("  from          " + line.from());
        out.println("  to            " + String.join(", ", line.to()));
        out.println("  case          " + line.caseReference());
        out.println("  conversation  " + line.conversation());
        out.println("  stage         " + line.stage() + ", " + line.at());
        if (line.addressees() != null) {
            line.addressees()
                    .forEach(to -> out.println("    " + to.member() + "  " + to.stage()
                            + (to.code() == null ? "" : " " + to.code()) + "  " + to.at()));
        }
        if (line.attachments() != null) {
            line.attachments()
                    .forEach(file -> out.println("  attachment    " + file.fileName() + "  " + file.size() + " bytes"));
        }
        out.println("  evidence");
        message.evidence()
                .forEach(proof -> out.println("    " + proof.at() + "  " + proof.issuer() + "  " + proof.event()
                        + (proof.code() == null ? "" : "  " + proof.code())));
        List<String> explanations = message.explanations();
        if (explanations != null) {
            out.println("  let pass all the same, and why");
            explanations.forEach(text -> text.lines().forEach(words -> out.println("    " + words)));
        }
    }
}
