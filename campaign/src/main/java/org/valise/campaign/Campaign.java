package org.valise.campaign;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.valise.campaign.check.Verdict;
import org.valise.campaign.fault.Kind;
import org.valise.campaign.fault.Plan;
import org.valise.campaign.history.History;
import org.valise.campaign.scene.Folders;
import org.valise.campaign.scene.Scene;
import org.valise.campaign.traffic.Agencies;
import org.valise.campaign.traffic.Post;
import org.valise.campaign.traffic.Probe;
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
        mixinStandardHelpOptions = true)
public final class Campaign implements Callable<Integer> {
    private static final List<String> AGENCIES = List.of("police", "customs", "registry");
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final int PER_MINUTE = 60_000;

    @Option(names = "--faults", defaultValue = "60", description = "How many faults; default ${DEFAULT-VALUE}.")
    private int faults;

    @Option(names = "--seed", defaultValue = "1", description = "The same seed gives the same faults.")
    private long seed;

    @Option(names = "--minutes", defaultValue = "10000", description = "Begins no fault after so many minutes.")
    private int minutes;

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
            names = "--slow-sync",
            description = "A file of C that makes every sync slower by SLOWSYNC_US microseconds when it is preloaded.")
    private Optional<Path> slowSync = Optional.empty();

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
        Report report = new Report(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        report.say("again with: --seed " + seed + " --faults " + faults + " --at-once " + atOnce + " --rate " + rate
                + " --kinds " + kinds.stream().map(Kind::toString).sorted().collect(Collectors.joining(",")));
        boolean good = run(place.toAbsolutePath(), report);
        if (good && !given) {
            Folders.delete(place);
        } else {
            report.say("everything lies in " + place);
        }
        return good ? 0 : 1;
    }

    private boolean run(Path place, Report report) throws Exception {
        Clock clock = Clock.systemUTC();
        Path file = place.resolve("history.jsonl");
        try (History history = History.create(file);
                Scene scene = Scene.write(place, AGENCIES, slowSync, clock)) {
            scene.start();
            report.say("all nodes are up");
            Post post = new Post(history, clock);
            Duration pause = Duration.ofMillis((long) PER_MINUTE * AGENCIES.size() * Scene.CODES.size() / rate);
            Agencies agencies = Agencies.start(scene, post, history, seed, pause);
            Thread.sleep(WARM_UP.toMillis());
            Plan plan = Plan.of(seed, faults, possible(scene, report), Scene.CODES);
            new Hands(new Ordeal(scene, new Probe(post)), report, atOnce, Duration.ofMinutes(minutes)).inflict(plan);
            agencies.endSending();
            report.say("nothing new is handed in; accepted " + history.accepted());
            Verdict verdict = new Judgement(scene, history, file, report).await();
            agencies.endTaking();
            report.table(verdict);
            return verdict.isClean() && report.allRecovered();
        }
    }

    private Set<Kind> possible(Scene scene, Report report) {
        Set<Kind> possible = EnumSet.copyOf(kinds);
        possible.removeIf(kind -> !kind.isPossible(scene));
        kinds.stream()
                .filter(kind -> !possible.contains(kind))
                .forEach(kind ->
                        report.say("left out, since this machine does not allow it, or an option is missing: " + kind));
        return possible;
    }
}
