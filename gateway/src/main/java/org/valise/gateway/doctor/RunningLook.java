package org.valise.gateway.doctor;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.health.Diagnosis;
import org.valise.gateway.health.Level;
import org.valise.gateway.rest.Views;

/** What a running node says of itself, and what its figures say. */
final class RunningLook {
    private static final Duration RECENT = Duration.ofDays(7);

    /** What was looked at more closely already; of these only what is wrong is worth a line. */
    private static final Set<String> SAID = Set.of("node", "disk", "directory", "keys");

    private final NodeClient node;
    private final Views.Status status;
    private final Clock clock;

    RunningLook(NodeClient node, Views.Status status, Clock clock) {
        this.node = node;
        this.status = status;
        this.clock = clock;
    }

    List<Diagnosis> look() throws IOException, InterruptedException {
        List<Diagnosis> found = new ArrayList<>();
        found.add(Diagnosis.ok("node", "It runs: " + status.member() + ", valise " + status.version() + "."));
        List<Diagnosis> health = node.health().parts().stream()
                .filter(part -> !SAID.contains(part.part()) || !part.level().equals(Level.OK.name()))
                .map(RunningLook::diagnosis)
                .toList();
        found.addAll(health);
        status.warnings().stream()
                .filter(warning ->
                        health.stream().noneMatch(said -> said.isFailure() && warning.startsWith(said.code() + ":")))
                .forEach(warning -> found.add(Diagnosis.warn("status", warning, "")));
        for (Views.Link link : status.links()) {
            found.add(Links.diagnosis(link.peer(), node.testLink(link.peer())));
        }
        found.addAll(new FigureLook(node.metrics()).look());
        found.add(refused());
        return found;
    }

    private static Diagnosis diagnosis(Views.Diagnosis said) {
        return new Diagnosis(
                said.part(),
                Level.valueOf(said.level()),
                Objects.requireNonNullElse(said.code(), ""),
                said.text(),
                Objects.requireNonNullElse(said.remedy(), ""));
    }

    private Diagnosis refused() throws IOException, InterruptedException {
        Instant since = clock.instant().minus(RECENT);
        List<Views.Aside> recent = node.refusals().stream()
                .filter(aside -> aside.at().isAfter(since))
                .toList();
        return recent.isEmpty()
                ? Diagnosis.ok("refused frames", "None within a week.")
                : Diagnosis.warn(
                        "refused frames",
                        recent.size() + " within a week, the last over the link to "
                                + recent.get(0).peer() + ": " + recent.get(0).code() + ".",
                        "valise refusals says why; when there are many, call that peer's operator.");
    }
}
