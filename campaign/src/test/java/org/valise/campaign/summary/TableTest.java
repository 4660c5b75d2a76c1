package org.valise.campaign.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.campaign.fault.Kind;

/** Results of several runs, from their files to the table. */
class TableTest {
    @TempDir
    Path folder;

    @Test
    void addsUpWhatWasJudged() throws Exception {
        List<Result> all = List.of(
                beginning(1, 1),
                fault(1, 1, Kind.RESET_LINE, 1_000L),
                fault(1, 1, Kind.RESET_LINE, 3_000L),
                fault(1, 1, Kind.RESET_LINE, 2_000L),
                chapter(1, 1, 100, Map.of()),
                beginning(2, 1),
                fault(2, 1, Kind.KILL_NODE, null),
                chapter(2, 1, 50, Map.of("TWICE", 2L)));

        List<String> lines = Table.of(written(all)).lines();

        assertThat(lines)
                .contains(
                        "| faults | 4 |",
                        "| messages accepted | 150 |",
                        "| - XBB QUOTA_EXCEEDED | 2 |",
                        "| **lost** | 0 |",
                        "| **twice** | 2 |",
                        "| reset-line | 3 | 3 | 2.0 s | 3.0 s | 0 | 0 | 0 | 5.0 s |",
                        "| kill-node | 1 | 1 | - | - | 0 | 0 | 1 | 5.0 s |");
    }

    @Test
    void leavesOutWhatWasBegunAndNotJudged() throws Exception {
        List<Result> all = List.of(
                beginning(1, 1),
                fault(1, 1, Kind.RESET_LINE, 9_000L),
                beginning(1, 1),
                fault(1, 1, Kind.RESET_LINE, 1_000L),
                chapter(1, 1, 10, Map.of()),
                beginning(1, 2),
                fault(1, 2, Kind.RESET_LINE, 8_000L));

        assertThat(Table.of(written(all)).lines())
                .contains(
                        "| faults | 1 |",
                        "| faults of chapters that were not judged, left out | 2 |",
                        "| reset-line | 1 | 1 | 1.0 s | 1.0 s | 0 | 0 | 0 | 5.0 s |");
    }

    private List<Result> written(List<Result> all) throws Exception {
        Path file = folder.resolve("results.jsonl");
        for (Result each : all) {
            // Opened anew for each, as by runs that go on where others ended.
            try (Results results = Results.append(file)) {
                results.add(each);
            }
        }
        assertThat(Results.read(file)).isEqualTo(all);
        return Results.read(file);
    }

    private static Result beginning(long seed, int chapter) {
        return new Result.OfBeginning(seed, chapter, Instant.EPOCH);
    }

    private static Result fault(long seed, int chapter, Kind kind, @Nullable Long recovery) {
        return new Result.OfFault(seed, chapter, kind, "XAA", "somehow", true, recovery, 0, false, 5_000);
    }

    private static Result chapter(long seed, int chapter, int accepted, Map<String, Long> violations) {
        return new Result.OfChapter(
                seed,
                chapter,
                "--seed " + seed,
                Instant.EPOCH,
                60,
                accepted,
                accepted,
                0,
                Map.of("XBB QUOTA_EXCEEDED", 1),
                violations);
    }
}
