package org.valise.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.valise.security.Suite;

/**
 * The round trip of a document of about 4 KiB: from its submission, validated, signed, sealed, recorded, carried over TLS, opened,
 * verified, recorded there, until the signed receipt is back and verified; and, taking turns with it, what one would pick instead.
 */
final class RoundTripPart implements Part {
    static final int BYTES = 4096;
    private static final int[] IN_FLIGHT = {1, 8, 32, 128};
    private static final String THEIRS = "phase4 RSA";
    private static final String THEIRS_EC = "phase4 EC";

    /** What a round trip's cryptography, checks against schemas, rows and broker cost by themselves, as measured once. */
    private static final double FLOOR_MICROS = 320;

    @Override
    public String name() {
        return "round-trips";
    }

    @Override
    public Findings run(Lab lab) throws Exception {
        try (Contest contest = new Contest(lab)) {
            for (Suite suite : List.of(Suite.CLASSICAL_1, Suite.HYBRID_1)) {
                Pair pair = new Pair(lab, lab.place(suite.wireName()), Map.of());
                contest.add(pair.write(suite).start(suite.wireName(), BYTES));
            }
            Phase4 phase4 = new Phase4(lab, Map.of());
            if (phase4.isBuilt()) {
                contest.add(phase4.start(THEIRS, "RSA", lab.place("phase4-rsa"), BYTES));
                contest.add(phase4.start(THEIRS_EC, "EC", lab.place("phase4-ec"), BYTES));
            } else {
                lab.say("phase4 is left out: there is no %s", lab.phase4());
            }
            Map<Integer, Map<String, Sample>> samples = contest.run(IN_FLIGHT);
            return new Findings(goals(samples), RoundTripTable.of(samples));
        }
    }

    private static List<Goal> goals(Map<Integer, Map<String, Sample>> samples) {
        List<Goal> goals = new ArrayList<>();
        String ours = Suite.CLASSICAL_1.wireName();
        for (String theirs : List.of(THEIRS, THEIRS_EC)) {
            if (best(samples, theirs) > 0) {
                goals.add(Goal.atLeast(
                        "most receipts/s, as many times those of " + theirs,
                        best(samples, ours) / best(samples, theirs),
                        20,
                        "%.1f"));
            }
        }
        Sample few = sample(samples, 32, ours);
        Sample many = sample(samples, 128, ours);
        goals.add(Goal.atMost("p99 with 32 in flight, " + ours, few.percentileMillis(99), 50, "%.1f ms"));
        goals.add(Goal.atLeast(
                "CPU floor of " + FLOOR_MICROS + " µs, as a part of what a round trip takes with 128 in flight, "
                        + ours,
                100 * FLOOR_MICROS / many.cpuMicros(),
                66,
                "%.0f %%"));
        return goals;
    }

    private static double best(Map<Integer, Map<String, Sample>> samples, String name) {
        return samples.values().stream()
                .map(row -> row.get(name))
                .filter(Objects::nonNull)
                .mapToDouble(Sample::perSecond)
                .max()
                .orElse(0);
    }

    private static Sample sample(Map<Integer, Map<String, Sample>> samples, int inFlight, String name) {
        return Objects.requireNonNull(samples.getOrDefault(inFlight, Map.of()).get(name), name);
    }
}
