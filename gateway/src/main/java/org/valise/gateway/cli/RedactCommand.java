package org.valise.gateway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.Refusal;
import org.valise.exchange.deliver.MessageRef;
import org.valise.exchange.redact.Cover;
import org.valise.exchange.redact.Input;
import org.valise.exchange.redact.Months;
import org.valise.exchange.redact.Redact;
import org.valise.exchange.redact.Reduced;
import org.valise.gateway.redaction.Profiles;
import org.valise.gateway.rest.Views;
import org.valise.schemas.document.DocumentLimits;
import org.valise.schemas.document.DocumentValidator;
import org.valise.schemas.document.SourceFacts;
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

    @Option(names = "--since", paramLabel = "MONTH", description = "The first month of finds, such as 2026-01.")
    private @Nullable YearMonth since;

    @Option(names = "--until", paramLabel = "MONTH", description = "The last month of finds, such as 2026-06.")
    private @Nullable YearMonth until;

    @Option(names = "--to", required = true, paramLabel = "CODE", description = "The member that is to get it.")
    private String to = "";

    @Option(names = "--agency", required = true, paramLabel = "NAME", description = "Your agency.")
    private String agency = "";

    @Option(names = "--case", required = true, paramLabel = "REFERENCE", description = "Your reference.")
    private String reference = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where the reduced copy goes; the file must not exist.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        List<Input> documents = new ArrayList<>();
        for (String input : inputs) {
            documents.add(input(document(input)));
        }
        Cover cover = new Cover(
                UUID.randomUUID(),
                config.read().member(),
                agency,
                to,
                reference,
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
        Months months = new Months(Optional.ofNullable(since), Optional.ofNullable(until));
        Reduced reduced = new Redact(new DocumentValidator(DocumentLimits.DEFAULT))
                .apply(Profiles.read(profile), cover, months, documents);
        Files.write(out, reduced.document(), StandardOpenOption.CREATE_NEW);
        Valise.out(spec).println(reduced.counted() + " of " + documents.size() + " documents counted: " + out);
        return Exit.DONE;
    }

    /** The node knows sources that a document does not declare: its parent request, its attachments. */
    private Input input(byte[] document) throws Exception {
        List<Views.ExplainedSource> sources =
                config.client().explain(document, to).sources();
        return new Input(
                document,
                sources == null
                        ? List.of()
                        : sources.stream()
                                .map(source ->
                                        new Input.Known(new SourceFacts(source.from(), source.id()), source.held()))
                                .toList());
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
