package org.valise.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.valise.campaign.check.Verdict;
import org.valise.campaign.fault.Kind;
import org.valise.campaign.fault.Plan;
import org.valise.campaign.history.History;
import org.valise.campaign.scene.Scene;
import org.valise.campaign.traffic.Agencies;
import org.valise.campaign.traffic.Post;
import org.valise.campaign.traffic.Probe;

/**
 * A part of a campaign that is judged by itself: a federation of its own, traffic, faults, and what became of every message.
 * A long campaign has many, so that neither its history nor its archives outgrow memory, and so that it can be continued.
 *
 * @param seed of this chapter alone
 * @param deadline when no fault is begun any more, as {@link System#nanoTime} counts
 */
record Chapter(
        Path place,
        long seed,
        int faults,
        Set<Kind> kinds,
        int atOnce,
        int rate,
        Optional<Path> slowSync,
        boolean standAlone,
        long deadline,
        Report report) {
    private static final List<String> AGENCIES = List.of("police", "customs", "registry");
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final int PER_MINUTE = 60_000;

    /** Whether every promise was kept, and everything came back after every fault. */
    boolean run() throws Exception {
        Clock clock = Clock.systemUTC();
        Path file = Files.createDirectories(place).resolve("history.jsonl");
        try (History history = History.create(file);
                Scene scene = Scene.write(place, AGENCIES, slowSync, standAlone, clock)) {
            scene.start();
            report.say("all nodes are up");
            Post post = new Post(history, clock);
            Duration pause = Duration.ofMillis((long) PER_MINUTE * AGENCIES.size() * Scene.CODES.size() / rate);
            Agencies agencies = Agencies.start(scene, post, history, seed, pause);
            Thread.sleep(WARM_UP.toMillis());
            Plan plan = Plan.of(seed, faults, possible(scene), Scene.CODES);
            new Hands(new Ordeal(scene, new Probe(post)), report, atOnce, deadline).inflict(plan);
            agencies.endSending();
            report.say("nothing new is handed in; accepted " + history.accepted());
            Verdict verdict = new Judgement(scene, history, file, report).await();
            agencies.endTaking();
            report.end(verdict);
            return verdict.isClean() && report.allRecovered();
        }
    }

    private Set<Kind> possible(Scene scene) throws IOException {
        Set<Kind> possible = EnumSet.copyOf(kinds);
        possible.removeIf(kind -> !kind.isPossible(scene));
        kinds.stream()
                .filter(kind -> !possible.contains(kind))
                .forEach(kind ->
                        report.say("left out, since this machine does not allow it, or an option is missing: " + kind));
        if (possible.isEmpty()) {
            throw new IOException("None of these kinds is possible here.");
        }
        return possible;
    }
}
