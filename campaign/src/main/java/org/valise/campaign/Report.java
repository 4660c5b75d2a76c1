package org.valise.campaign;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.valise.campaign.check.Verdict;
import org.valise.campaign.check.Violation;
import org.valise.campaign.fault.Outcome;
import org.valise.campaign.summary.Result;
import org.valise.campaign.summary.Results;
import org.valise.campaign.summary.Table;

/** What one chapter prints, and leaves in the file of results: a line for each fault, and what was found at the end. Thread safe. */
final class Report {
    private static final int MOST_VIOLATIONS = 50;

    private final PrintStream out;
    private final Results file;
    private final String options;
    private final long seed;
    private final int chapter;
    private final Instant begun;
    private final long start = System.nanoTime();
    private final List<Result> results = new ArrayList<>();
    private boolean recovered = true;

    /** @param options how to run the same again */
    Report(PrintStream out, Results file, String options, long seed, int chapter, Instant begun) {
        this.out = out;
        this.file = file;
        this.options = options;
        this.seed = seed;
        this.chapter = chapter;
        this.begun = begun;
        file.add(new Result.OfBeginning(seed, chapter, begun));
    }

    synchronized void say(String line) {
        out.printf(Locale.ROOT, "%d %7.1f s  %s%n", chapter, seconds(start), line);
    }

    synchronized void add(Outcome outcome, int planned) {
        Long recovery = outcome.recovery().map(Duration::toMillis).orElse(null);
        add(new Result.OfFault(
                seed,
                chapter,
                outcome.fault().kind(),
                outcome.fault().member(),
                outcome.fault().detail(),
                outcome.struck(),
                recovery,
                outcome.restarts(),
                outcome.byHand(),
                outcome.took().toMillis()));
        recovered &= recovery != null;
        String end =
                recovery == null ? "NOT RECOVERED" : String.format(Locale.ROOT, "well after %.1f s", recovery / 1e3);
        say("%4d/%d  %s  %-18s %s: %s%s%s"
                .formatted(
                        results.size(),
                        planned,
                        outcome.fault().member(),
                        outcome.fault().kind(),
                        outcome.fault().detail(),
                        outcome.struck() ? end : "did not come about",
                        outcome.restarts() == 0 ? "" : ", the node had ended by itself",
                        outcome.byHand() ? ", restarted by hand" : ""));
    }

    /** Whether everything came back after every fault. */
    synchronized boolean allRecovered() {
        return recovered;
    }

    synchronized void end(Verdict verdict) {
        Map<String, Long> violations = verdict.violations().stream()
                .collect(Collectors.groupingBy(found -> found.kind().name(), Collectors.counting()));
        add(new Result.OfChapter(
                seed,
                chapter,
                options,
                begun,
                (long) seconds(start),
                verdict.accepted(),
                verdict.delivered(),
                verdict.negative(),
                verdict.reasons(),
                violations));
        out.println();
        Table.of(results).lines().forEach(out::println);
        verdict.violations().stream()
                .limit(MOST_VIOLATIONS)
                .map(Violation::toString)
                .forEach(out::println);
        out.println();
    }

    private void add(Result result) {
        results.add(result);
        file.add(result);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
