package org.valise.campaign.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** All points at which a node can be killed, from {@code kill-points.txt}, in the order of a message's way. */
public final class KillPoints {
    private KillPoints() {}

    /** Reads them. */
    public static List<KillPoint> all() {
        try (InputStream in = Objects.requireNonNull(KillPoints.class.getResourceAsStream("kill-points.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(KillPoints::point)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static KillPoint point(String line) {
        String[] words = line.trim().split("\\s+", -1);
        return new KillPoint(words[0], words[1], words[2], KillPoint.Moment.valueOf(words[3]));
    }
}
