package org.valise.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Contestants that take turns, so that whatever else the machine does meets all of them. */
final class Contest implements Closeable {
    private final Lab lab;
    private final List<Contestant> contestants = new ArrayList<>();
    private final Map<Integer, Map<String, Sample>> samples = new TreeMap<>();

    Contest(Lab lab) {
        this.lab = lab;
    }

    void add(Contestant contestant) {
        contestants.add(contestant);
        samples.clear();
    }

    /** Warms everybody up, then measures everybody with each number in flight. */
    Map<Integer, Map<String, Sample>> run(int... inFlight) throws IOException {
        warmUp(inFlight[inFlight.length - 1]);
        for (int many : inFlight) {
            for (int round = 0; round < lab.rounds(); round++) {
                List<Contestant> turns = new ArrayList<>(contestants);
                Collections.shuffle(turns, lab.chance());
                for (Contestant contestant : turns) {
                    measure(contestant, many);
                }
            }
        }
        return samples;
    }

    /** In turns too, so that nobody's compilers rest longer than others'. */
    private void warmUp(int inFlight) throws IOException {
        long turns = Math.max(1, lab.warmUp().dividedBy(lab.span()));
        for (long turn = 0; turn < turns; turn++) {
            for (Contestant contestant : contestants) {
                Sample sample = contestant.measure(inFlight, lab.span());
                lab.say("warming up   %-16s %6.0f receipts/s", contestant.name(), sample.perSecond());
            }
        }
    }

    private void measure(Contestant contestant, int inFlight) throws IOException {
        Sample sample = contestant.measure(inFlight, lab.span());
        samples.computeIfAbsent(inFlight, none -> new LinkedHashMap<>()).merge(contestant.name(), sample, Sample::and);
        lab.say(
                "%4d in flight %-16s %6.0f receipts/s  p50 %6.1f ms  p99 %6.1f ms  %6.0f µs CPU  %5.0f MB",
                inFlight,
                contestant.name(),
                sample.perSecond(),
                sample.percentileMillis(50),
                sample.percentileMillis(99),
                sample.cpuMicros(),
                sample.megabytes());
    }

    @Override
    public void close() throws IOException {
        for (Contestant contestant : contestants) {
            contestant.close();
        }
    }
}
