package org.valise.campaign;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.valise.campaign.fault.Kind;
import org.valise.campaign.scene.Folders;
import org.valise.campaign.summary.Result;
import org.valise.campaign.summary.Results;
import org.valise.campaign.summary.SummaryCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Starts a federation of real processes, lets agencies work, inflicts faults, and judges what became of every message. Ends with 0 only
 * when every promise was kept and every fault was recovered from.
 */
@Command(
        name = "campaign",
        description = "Breaks a federation in every way it knows, and checks what became of every message.",
        subcommands = SummaryCommand.class,
        mixinStandardHelpOptions = true)
public final class Campaign implements Callable<Integer> {
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final long begun = System.nanoTime();

    @Option(names = "--faults", defaultValue = "60", description = "How many faults; default ${DEFAULT-VALUE}.")
    private int faults;

    @Option(names = "--seed", defaultValue = "1", description = "The same seed gives the same faults.")
    private long seed;

    @Option(names = "--minutes", defaultValue = "10000", description = "Begins no fault after so many minutes.")
    private int minutes;

    @Option(
            names = "--chapter",
            defaultValue = "500",
            description = "Judges after so many faults and goes on with a new federation; default ${DEFAULT-VALUE}.")
    private int chapter;

    @Option(names = "--kinds", split = ",", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private Set<Kind> kinds = EnumSet.allOf(Kind.class);

    @Option(
            names = "--at-once",
            defaultValue = "2",
            description = "So many members are hit at once; default ${DEFAULT-VALUE}.")
    private int atOnce;

    @Option(
            names = "--rate",
            defaultValue = "1200",
            description = "Messages a minute of all agencies; default ${DEFAULT-VALUE}.")
    private int rate;

    @Option(
            names = "--folder",
            description =
                    "Where everything lies; stays when it is given. Otherwise it is kept when something was wrong.")
    private Path folder = Path.of("");

    @Option(
            names = "--results",
            description = "Appends what came of it to this file; chapters that are in it already are left out.")
    private Optional<Path> results = Optional.empty();

    @Option(
            names = "--slow-sync",
            description = "A file of C that makes every sync slower by SLOWSYNC_US microseconds when it is preloaded.")
    private Optional<Path> slowSync = Optional.empty();

    @Option(
            names = "--stand-alone",
            description =
                    "One member's broker is a process of its own, which is killed by itself. Such a broker does not"
                            + " follow the directory: faults that change links or certificates are left out.")
    private boolean standAlone;

    private Campaign() {}

    /** The program. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Campaign())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        boolean given = !folder.toString().isEmpty();
        Path place = given ? Files.createDirectories(folder) : Files.createTempDirectory("valise-campaign");
        out.println("again with: " + options());
        Path file = results.orElse(place.resolve("results.jsonl"));
        boolean good = true;
        try (Results written = Results.append(file)) {
            Set<Integer> done = judged(file);
            for (int number = 1; (number - 1) * chapter < faults && !isTooLate(); number++) {
                if (!done.contains(number)) {
                    good &= chapter(number, place.toAbsolutePath().resolve("chapter-" + number), written);
                }
            }
        }
        if (good && !given) {
            Folders.delete(place);
        } else {
            out.println("everything lies in " + place);
        }
        return good ? 0 : 1;
    }

    /** Of a chapter that was not finished, everything begins anew. */
    private boolean chapter(int number, Path place, Results written) throws Exception {
        if (Files.exists(place)) {
            Folders.delete(place);
        }
        Report report = new Report(out, written, options(), seed, number, Instant.now());
        int count = Math.min(chapter, faults - (number - 1) * chapter);
        boolean good = new Chapter(
                        place,
                        // The first one has the seed of the whole: a short campaign is one chapter.
                        seed + (number - 1) * 1_000_003L,
                        count,
                        kinds,
                        atOnce,
                        rate,
                        slowSync,
                        standAlone,
                        begun + Duration.ofMinutes(minutes).toNanos(),
                        report)
                .run();
        if (good) {
            Folders.delete(place);
        }
        return good;
    }

    private Set<Integer> judged(Path file) throws IOException {
        return Results.read(file).stream()
                .filter(Result.OfChapter.class::isInstance)
                .filter(result -> result.seed() == seed)
                .map(Result::chapter)
                .collect(Collectors.toSet());
    }

    private boolean isTooLate() {
        return System.nanoTime() - begun > Duration.ofMinutes(minutes).toNanos();
    }

    private String options() {
        return "--seed " + seed + " --faults " + faults + " --chapter " + chapter + " --at-once " + atOnce + " --rate "
                + rate + (standAlone ? " --stand-alone" : "")
                + (kinds.size() == Kind.values().length
                        ? ""
                        : " --kinds " + kinds.stream().map(Kind::name).sorted().collect(Collectors.joining(",")));
    }
}
