package org.valise.campaign.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.valise.campaign.check.Violation;
import org.valise.campaign.fault.Kind;

/** What results add up to, as Markdown. Only chapters that were judged count. */
public final class Table {
    private final List<Result.OfChapter> chapters;
    private final List<Result.OfFault> faults;
    private final long unfinished;

    private Table(List<Result.OfChapter> chapters, List<Result.OfFault> faults, long unfinished) {
        this.chapters = chapters;
        this.faults = faults;
        this.unfinished = unfinished;
    }

    private record Place(long seed, int chapter) {
        static Place of(Result result) {
            return new Place(result.seed(), result.chapter());
        }
    }

    /** Adds them up. */
    public static Table of(List<Result> results) {
        List<Result.OfChapter> chapters = new ArrayList<>();
        List<Result.OfFault> judged = new ArrayList<>();
        Map<Place, List<Result.OfFault>> open = new HashMap<>();
        long lost = 0;
        for (Result result : results) {
            List<Result.OfFault> some = open.computeIfAbsent(Place.of(result), place -> new ArrayList<>());
            if (result instanceof Result.OfFault fault) {
                some.add(fault);
                continue;
            }
            if (result instanceof Result.OfChapter chapter) {
                chapters.add(chapter);
                judged.addAll(some);
            } else {
                lost += some.size();
            }
            some.clear();
        }
        return new Table(
                chapters,
                judged,
                lost + open.values().stream().mapToInt(List::size).sum());
    }

    /** The chapters that count. */
    public List<Result.OfChapter> chapters() {
        return chapters;
    }

    /** The whole text. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(promises());
        lines.add("");
        lines.add(
                "| fault | struck | of | to recover: median | worst | ended by itself | restarted by hand | not recovered"
                        + " | mean time a fault took |");
        lines.add("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        Map<Kind, List<Result.OfFault>> byKind =
                faults.stream().collect(Collectors.groupingBy(Result.OfFault::kind, TreeMap::new, Collectors.toList()));
        byKind.forEach((kind, some) -> lines.add(row(kind.toString(), some)));
        lines.add(row("**all**", faults));
        return lines;
    }

    private List<String> promises() {
        List<String> lines = new ArrayList<>(List.of("| | |", "|---|---:|"));
        lines.add(line("faults", faults.size()));
        lines.add(line(
                "of them struck", faults.stream().filter(Result.OfFault::struck).count()));
        if (unfinished > 0) {
            lines.add(line("faults of chapters that were not judged, left out", unfinished));
        }
        lines.add(line("messages accepted", sum(Result.OfChapter::accepted)));
        lines.add(line("delivered", sum(Result.OfChapter::delivered)));
        lines.add(line("ended by a signed negative", sum(Result.OfChapter::negative)));
        reasons().forEach((reason, count) -> lines.add(line("- " + reason, count)));
        for (Violation.Kind kind : Violation.Kind.values()) {
            long count = chapters.stream()
                    .mapToLong(chapter -> chapter.violations().getOrDefault(kind.name(), 0L))
                    .sum();
            lines.add(line("**" + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "**", count));
        }
        return lines;
    }

    private Map<String, Integer> reasons() {
        Map<String, Integer> all = new TreeMap<>();
        chapters.forEach(
                chapter -> chapter.reasons().forEach((reason, count) -> all.merge(reason, count, Integer::sum)));
        return all;
    }

    private long sum(ToLongFunction<Result.OfChapter> figure) {
        return chapters.stream().mapToLong(figure).sum();
    }

    private static String line(String what, long count) {
        return "| " + what + " | " + String.format(Locale.ROOT, "%,d", count) + " |";
    }

    private static String row(String name, List<Result.OfFault> some) {
        List<Result.OfFault> struck =
                some.stream().filter(Result.OfFault::struck).toList();
        List<Long> times = struck.stream()
                .map(Result.OfFault::recovery)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return "| %s | %,d | %,d | %s | %s | %d | %d | %d | %s |"
                .formatted(
                        name,
                        struck.size(),
                        some.size(),
                        at(times, times.size() / 2),
                        at(times, times.size() - 1),
                        some.stream().mapToInt(Result.OfFault::restarts).sum(),
                        some.stream().filter(Result.OfFault::byHand).count(),
                        struck.stream()
                                .filter(fault -> fault.recovery() == null)
                                .count(),
                        seconds((long) some.stream()
                                .mapToLong(Result.OfFault::took)
                                .average()
                                .orElse(0)));
    }

    private static String at(List<Long> times, int index) {
        return Optional.of(times)
                .filter(all -> !all.isEmpty())
                .map(all -> seconds(all.get(index)))
                .orElse("-");
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1e3);
    }
}
