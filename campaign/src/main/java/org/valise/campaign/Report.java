package org.valise.campaign;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.valise.campaign.check.Verdict;
import org.valise.campaign.check.Violation;
import org.valise.campaign.fault.Kind;
import org.valise.campaign.fault.Outcome;

/** What a campaign prints: a line for each fault, and a table at the end. Thread safe. */
final class Report {
    private static final int MOST_VIOLATIONS = 50;

    private final PrintStream out;
    private final long begun = System.nanoTime();
    private final List<Outcome> outcomes = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String line) {
        out.printf("%7.1f s  %s%n", (System.nanoTime() - begun) / 1e9, line);
    }

    synchronized void add(Outcome outcome, int planned) {
        outcomes.add(outcome);
        String end =
                outcome.recovery().map(time -> "well after " + seconds(time)).orElse("NOT RECOVERED");
        say("%4d/%d  %s  %-18s %s: %s%s%s"
                .formatted(
                        outcomes.size(),
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
        return outcomes.stream().allMatch(outcome -> outcome.recovery().isPresent());
    }

    synchronized void table(Verdict verdict) {
        out.println();
        out.println("| fault | struck | of | recovery median | worst | ended by itself | restarted by hand |");
        out.println("|---|---|---|---|---|---|---|");
        Map<Kind, List<Outcome>> byKind = outcomes.stream()
                .collect(Collectors.groupingBy(outcome -> outcome.fault().kind(), TreeMap::new, Collectors.toList()));
        byKind.forEach((kind, some) -> out.println(row(kind, some)));
        out.println();
        out.printf(
                "accepted %,d, delivered %,d, ended by a signed negative %,d%n",
                verdict.accepted(), verdict.delivered(), verdict.negative());
        new TreeMap<>(verdict.reasons()).forEach((reason, count) -> out.printf("  %s: %d%n", reason, count));
        for (Violation.Kind kind : Violation.Kind.values()) {
            out.printf("%-22s %d%n", kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), verdict.count(kind));
        }
        verdict.violations().stream().limit(MOST_VIOLATIONS).forEach(violation -> out.println("  " + violation));
    }

    private static String row(Kind kind, List<Outcome> some) {
        List<Duration> times = some.stream()
                .filter(Outcome::struck)
                .flatMap(outcome -> outcome.recovery().stream())
                .sorted()
                .toList();
        return "| %s | %d | %d | %s | %s | %d | %d |"
                .formatted(
                        kind,
                        some.stream().filter(Outcome::struck).count(),
                        some.size(),
                        at(times, times.size() / 2),
                        at(times, times.size() - 1),
                        some.stream().mapToInt(Outcome::restarts).sum(),
                        some.stream().filter(Outcome::byHand).count());
    }

    private static String at(List<Duration> times, int index) {
        return Optional.of(times)
                .filter(all -> !all.isEmpty())
                .map(all -> seconds(all.get(index)))
                .orElse("-");
    }

    private static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1e3);
    }
}
