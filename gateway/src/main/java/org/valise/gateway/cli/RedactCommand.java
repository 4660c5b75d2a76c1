package org.valise.gateway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.valise.exchange.Refusal;
import org.valise.exchange.deliver.MessageRef;
import org.valise.exchange.redact.Cover;
import org.valise.exchange.redact.Redact;
import org.valise.gateway.redaction.Profiles;
import org.valise.schemas.document.DocumentLimits;
import org.valise.schemas.document.DocumentValidator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a reduced copy; it is sent with submit like any document, and the policy judges it there. */
@Command(
        name = "redact",
        description = "Make counts from trace requests and seizure notices, without what identifies anybody.",
        mixinStandardHelpOptions = true)
final class RedactCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Parameters(arity = "1..*", paramLabel = "FILE|ID", description = "Documents' files, or ids of messages here.")
    private List<String> inputs = List.of();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "independent-institution",
            description = "Which profile, or a file.yaml of your own; ${DEFAULT-VALUE} when not given.")
    private String profile = "";

    @Option(names = "--to", required = true, paramLabel = "CODE", description = "The member that is to get it.")
    private String to = "";

    @Option(names = "--agency", required = true, paramLabel = "NAME", description = "Your agency.")
    private String agency = "";

    @Option(names = "--case", required = true, paramLabel = "REFERENCE", description = "Your reference.")
    private String reference = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the reduced copy goes.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        List<byte[]> documents = new ArrayList<>();
        for (String input : inputs) {
            documents.add(document(input));
        }
        Cover cover = new Cover(
                UUID.randomUUID(),
                config.read().member(),
                agency,
                to,
                reference,
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
        byte[] reduced = new Redact(new DocumentValidator(DocumentLimits.DEFAULT))
                .apply(Profiles.read(profile), cover, documents);
        Files.write(out, reduced);
        Valise.out(spec).println("Reduced copy of " + documents.size() + ": " + out);
        return Exit.DONE;
    }

    private byte[] document(String input) throws Exception {
        MessageRef message;
        try {
            message = MessageRef.valueOf(input);
        } catch (Refusal noId) {
            return Files.readAllBytes(Path.of(input));
        }
        return config.client().document(message);
    }
}
