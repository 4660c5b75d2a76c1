package org.valise.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.valise.gateway.configuration.ConfigurationReader;
import org.valise.security.Suite;

/** Round trips between nodes with many archived records beside those between nodes with none, and how long the former take to start. */
final class GrowthPart implements Part {
    private static final int IN_FLIGHT = 32;
    private static final String NONE = "no records";
    private static final String MANY = "many records";

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public Findings run(Lab lab) throws Exception {
        Pair none = new Pair(lab, lab.place("none"), Map.of()).write(Suite.CLASSICAL_1);
        Pair many = new Pair(lab, lab.place("many"), Map.of()).write(Suite.CLASSICAL_1);
        fill(lab, many);
        double[] ready = {restart(lab, none, Pair.RECEIVER), restart(lab, many, Pair.RECEIVER)};
        try (Contest contest = new Contest(lab)) {
            contest.add(none.start(NONE, RoundTripPart.BYTES));
            contest.add(many.start(MANY, RoundTripPart.BYTES));
            Map<Integer, Map<String, Sample>> samples = contest.run(IN_FLIGHT);
            Map<String, Sample> row = samples.getOrDefault(IN_FLIGHT, Map.of());
            double part = Objects.requireNonNull(row.get(MANY)).perSecond()
                    / Objects.requireNonNull(row.get(NONE)).perSecond();
            String records = "%,d archived records on both sides".formatted(lab.records());
            return new Findings(
                    List.of(
                            Goal.atLeast(
                                    records + ": receipts/s as a part of those with none", 100 * part, 90, "%.0f %%"),
                            Goal.atMost(
                                    records + ": time to ready, as many times that with none",
                                    ready[1] / ready[0],
                                    1.2,
                                    "%.2f")),
                    RoundTripTable.of(samples)
                            + "\nReady after %.2f s with none and %.2f s with many, of five starts the median.%n"
                                    .formatted(ready[0], ready[1]));
        }
    }

    private static void fill(Lab lab, Pair pair) throws IOException, InterruptedException, SQLException {
        for (String member : List.of(Pair.SENDER, Pair.RECEIVER)) {
            Process node = pair.run(member);
            try {
                Path file = pair.file(member);
                lab.say("filling the archive of %s with %,d records", member, lab.records());
                ArchiveFilling filling = new ArchiveFilling(ConfigurationReader.read(file));
                if (member.equals(Pair.SENDER)) {
                    filling.sent(Pair.RECEIVER, lab.records());
                } else {
                    filling.received(Pair.SENDER, lab.records());
                }
            } finally {
                Pair.end(node);
            }
        }
    }

    private static double restart(Lab lab, Pair pair, String member) throws IOException, InterruptedException {
        Pair.end(pair.run(member));
        Starts starts = new Starts();
        for (int i = 0; i < 5; i++) {
            long begun = System.nanoTime();
            Process node = pair.run(member);
            starts.add(System.nanoTime() - begun);
            Pair.end(node);
        }
        lab.say("ready after %.2f s", starts.median());
        return starts.median();
    }
}
