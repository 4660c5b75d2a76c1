package org.valise.campaign.summary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds up the results of campaigns. */
@Command(
        name = "summary",
        description = "Adds up files of results to one table, as Markdown.",
        mixinStandardHelpOptions = true)
public final class SummaryCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILES", description = "What --results has written.")
    private List<Path> files = List.of();

    @Option(names = "--out", description = "Write it to this file instead of the screen.")
    private Optional<Path> out = Optional.empty();

    /** Made by the command line. */
    public SummaryCommand() {}

    @Override
    public Integer call() throws IOException {
        List<Result> results = new ArrayList<>();
        for (Path file : files) {
            results.addAll(Results.read(file));
        }
        String text = String.join("\n", text(Table.of(results))) + "\n";
        if (out.isPresent()) {
            Files.writeString(out.get(), text);
        } else {
            spec.commandLine().getOut().print(text);
        }
        return 0;
    }

    private static List<String> text(Table table) throws IOException {
        List<Result.OfChapter> chapters = table.chapters();
        List<String> lines = new ArrayList<>(List.of(
                "# The fault campaign",
                "",
                "Made by `org.valise.campaign.Campaign`; `campaign/README.md` tells what each fault is, and what the checker looks at."
                        + " Recovery is the time from the end of a fault until a message each way between the member that was hit and"
                        + " a neighbour had its receipt, while agencies worked and other members were hit.",
                "",
                "| | |",
                "|---|---|"));
        lines.addAll(Machine.rows());
        lines.add("| begun | "
                + chapters.stream()
                        .map(Result.OfChapter::begun)
                        .min(Comparator.naturalOrder())
                        .map(Object::toString)
                        .orElse("-")
                + " |");
        lines.add("| took | "
                + Duration.ofSeconds(
                        chapters.stream().mapToLong(Result.OfChapter::seconds).sum()) + " in " + chapters.size()
                + " chapters |");
        chapters.stream()
                .collect(Collectors.groupingBy(Result.OfChapter::options, Collectors.counting()))
                .forEach((options, count) -> lines.add("| options | `" + options + "`, " + count + " chapters |"));
        lines.add("");
        lines.addAll(table.lines());
        return lines;
    }
}
