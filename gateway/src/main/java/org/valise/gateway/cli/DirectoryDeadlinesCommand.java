package org.valise.gateway.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.valise.gateway.setup.DeadlineProfiles;
import org.valise.schemas.v1.Deadline;
import org.valise.schemas.v1.Priority;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a profile of times for answers. */
@Command(
        name = "deadlines",
        description = "Write within what time answers are due, counted from receipt, under a name to which agreements"
                + " refer. EU_2023_977 and ITI are known by name: give nothing but --id.",
        footer = {
            "",
            "Example: valise directory deadlines directory.xml --id REGION --within TraceRequest:URGENT=PT8H --within"
                    + " TraceRequest:ROUTINE=P7D"
        },
        mixinStandardHelpOptions = true)
final class DirectoryDeadlinesCommand implements Callable<Integer> {
    private static final Pattern TIME =
            Pattern.compile("([A-Za-z]+):(ROUTINE|URGENT)=(P[0-9]{1,4}D|PT[0-9]{1,5}H|PT[0-9]{1,6}M)");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private NextEdition edition = new NextEdition();

    @Option(names = "--id", required = true, paramLabel = "NAME", description = "Its name, such as EU_2023_977.")
    private String id = "";

    @Option(
            names = "--within",
            paramLabel = "KIND:PRIORITY=TIME",
            description = "A kind of document, ROUTINE or URGENT, and a time such as PT8H or P7D; repeat for more.")
    private List<String> times = List.of();

    @Option(names = "--none", description = "The profile sets no times.")
    private boolean none;

    @Option(names = "--end", description = "There is no such profile any more.")
    private boolean end;

    @Override
    public Integer call() throws Exception {
        List<Deadline> deadlines = times.isEmpty() && !none && !end
                ? new DeadlineProfiles()
                        .named(id)
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "No profile " + id + " comes with the program (only "
                                        + String.join(", ", new DeadlineProfiles().names())
                                        + "): give its times with --within, or --none."))
                : times.stream().map(this::deadline).toList();
        return edition.edit(draft -> {
            if (end) {
                draft.agreements().endDeadlines(id);
            } else {
                draft.agreements().deadlines(id, deadlines);
            }
        });
    }

    private Deadline deadline(String text) {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            throw new ParameterException(
                    spec.commandLine(), "--within cannot be \"" + text + "\"; write it as TraceRequest:URGENT=PT8H.");
        }
        return DeadlineProfiles.deadline(
                new FamilyName().convert(parts.group(1)),
                Priority.valueOf(parts.group(2).toUpperCase(Locale.ROOT)),
                parts.group(3));
    }
}
