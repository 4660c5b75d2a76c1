package org.valise.gateway.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.valise.gateway.health.Diagnosis;

/** What the running node's figures say of work that does not go on, and of its clock. */
final class FigureLook {
    private static final double LONG_SECONDS = 600;
    private static final double OFF_SECONDS = 30;
    private static final Pattern PEER = Pattern.compile("peer=\"([^\"]+)\"");

    private final List<String> lines;

    /** @param scraped all figures as the node writes them */
    FigureLook(String scraped) {
        this.lines = scraped.lines().filter(line -> !line.startsWith("#")).toList();
    }

    List<Diagnosis> look() {
        List<Diagnosis> found = new ArrayList<>();
        above(
                "valise_outbox_oldest_seconds",
                LONG_SECONDS,
                line -> found.add(Diagnosis.warn(
                        "outbox",
                        "Something for " + peer(line) + " has waited for our broker for more than ten minutes.",
                        "See whether the broker answers and knows a link to it: valise status.")));
        above(
                "valise_queue_oldest_seconds",
                LONG_SECONDS,
                line -> found.add(Diagnosis.warn(
                        "queue",
                        "Frames have waited for " + peer(line) + " for more than ten minutes.",
                        "valise connect " + peer(line) + " says which part of the link does not work.")));
        above(
                "valise_frames_dead",
                0,
                line -> found.add(Diagnosis.warn(
                        "parked frames",
                        "Frames that could not be carried or taken lie in the queue 'dead' of our broker.",
                        "The log says why, at the time they were laid there; report it with the log.")));
        above(
                "valise_frames_left",
                0,
                line -> found.add(Diagnosis.warn(
                        "parked frames",
                        "Frames wait for members that are no peers any more.",
                        "An edition that names a link or a relay for them sends them on; valise status names them.")));
        if (found.isEmpty()) {
            found.add(Diagnosis.ok("queues", "Nothing waits for long."));
        }
        List<Diagnosis> clocks = new ArrayList<>();
        off("valise_clock_database_seconds", "the database server's", clocks);
        off("valise_clock_peers_seconds", "a peer's", clocks);
        found.addAll(
                clocks.isEmpty()
                        ? List.of(Diagnosis.ok("clock", "It agrees with the others that are known."))
                        : clocks);
        return found;
    }

    private void off(String figure, String whose, List<Diagnosis> found) {
        DoubleFunction<Diagnosis> said = seconds -> Diagnosis.warn(
                "clock",
                "Our clock and " + whose + " differ by " + Math.round(seconds) + " seconds.",
                "Let NTP set this machine's clock, and compare it with UTC.");
        lines.stream()
                .filter(line -> line.startsWith(figure))
                .mapToDouble(FigureLook::value)
                .map(Math::abs)
                .filter(seconds -> seconds > OFF_SECONDS)
                .mapToObj(said)
                .forEach(found::add);
    }

    private interface Found {
        void in(String line);
    }

    private void above(String figure, double limit, Found each) {
        lines.stream()
                .filter(line -> line.startsWith(figure) && value(line) > limit)
                .forEach(each::in);
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    private static String peer(String line) {
        Matcher matcher = PEER.matcher(line);
        return matcher.find() ? matcher.group(1) : "a peer";
    }
}
