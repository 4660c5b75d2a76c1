package org.valise.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.valise.security.Suite;

/** Round trips of larger documents. */
final class SizesPart implements Part {
    private static final Map<String, Integer> SIZES = Map.of("64 KB", 64_000, "1 MB", 1_000_000);
    private static final int IN_FLIGHT = 8;

    @Override
    public String name() {
        return "sizes";
    }

    @Override
    public Findings run(Lab lab) throws Exception {
        List<Goal> goals = new ArrayList<>();
        StringBuilder details = new StringBuilder();
        for (String size : List.of("64 KB", "1 MB")) {
            int bytes = SIZES.getOrDefault(size, 0);
            try (Contest contest = new Contest(lab)) {
                String ours = Suite.CLASSICAL_1.wireName();
                Pair pair = new Pair(lab, lab.place("ours-" + bytes), Map.of()).write(Suite.CLASSICAL_1);
                contest.add(pair.start(ours, bytes));
                Phase4 phase4 = new Phase4(lab, Map.of());
                if (phase4.isBuilt()) {
                    contest.add(phase4.start("phase4 RSA", "RSA", lab.place("phase4-" + bytes), bytes));
                }
                Map<Integer, Map<String, Sample>> samples = contest.run(IN_FLIGHT);
                samples.values()
                        .forEach(row -> row.forEach((name, sample) -> goals.add(Goal.none(
                                size + " documents, " + IN_FLIGHT + " in flight, " + name + ": receipts/s",
                                sample.perSecond(),
                                "%.0f"))));
                details.append("Documents of ")
                        .append(size)
                        .append(":\n\n")
                        .append(RoundTripTable.of(samples))
                        .append('\n');
            }
        }
        return new Findings(goals, details.toString());
    }
}
