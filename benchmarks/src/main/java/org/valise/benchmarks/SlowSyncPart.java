package org.valise.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.valise.security.Suite;

/** The round trip once more, with a millisecond added to every sync of every process, databases included. */
final class SlowSyncPart implements Part {
    private static final int[] IN_FLIGHT = {1, 8, 32, 128};
    private static final int MICROS = 1_000;
    private static final String THEIRS = "phase4 RSA";

    @Override
    public String name() {
        return "slow-sync";
    }

    @Override
    public Findings run(Lab lab) throws Exception {
        if (lab.slowSync().isEmpty()) {
            return new Findings(List.of(), "Left out: it needs `--slow-sync`.");
        }
        Map<String, String> environment = SlowSync.environment(lab.slowSync().get(), lab.place("library"), MICROS);
        String ours = Suite.CLASSICAL_1.wireName();
        try (Contest contest = new Contest(lab)) {
            Pair pair = new Pair(lab, lab.place("ours"), environment).write(Suite.CLASSICAL_1);
            contest.add(pair.start(ours, RoundTripPart.BYTES));
            Phase4 phase4 = new Phase4(lab, environment);
            if (phase4.isBuilt()) {
                contest.add(phase4.start(THEIRS, "RSA", lab.place("phase4"), RoundTripPart.BYTES));
            }
            Map<Integer, Map<String, Sample>> samples = contest.run(IN_FLIGHT);
            Map<String, Sample> most = samples.getOrDefault(128, Map.of());
            Sample mine = Objects.requireNonNull(most.get(ours));
            Sample other = most.get(THEIRS);
            return new Findings(
                    List.of(
                            other == null
                                    ? Goal.none("1 ms more for each sync: receipts/s", mine.perSecond(), "%.0f")
                                    : Goal.atLeast(
                                            "1 ms more for each sync: receipts/s with 128 in flight, as many times those of "
                                                    + THEIRS,
                                            mine.perSecond() / other.perSecond(),
                                            20,
                                            "%.1f")),
                    RoundTripTable.of(samples));
        }
    }
}
