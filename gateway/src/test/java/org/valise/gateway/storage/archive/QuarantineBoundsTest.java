package org.valise.gateway.storage.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.gateway.storage.archive.Specimen.A;
import static org.valise.gateway.storage.archive.Specimen.B;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.valise.exchange.record.Entry.Quarantined;

class QuarantineBoundsTest {
    @RegisterExtension
    final TestArchive archive = new TestArchive();

    @Test
    void forgetsTheOldestFramesOfAPeerAndNoneOfOthers() throws SQLException {
        write(3, 1000, List.of(Specimen.junk(B, 1)));
        write(
                3,
                1000,
                IntStream.rangeClosed(1, 5)
                        .mapToObj(size -> Specimen.junk(A, size))
                        .toList());
        assertThat(archive.column("SELECT peer || ' ' || size FROM quarantine ORDER BY seq"))
                .containsExactly("XBB 1", "XAA 2", "XAA 3", "XAA 4", "XAA 5");
    }

    @Test
    void forgetsTheOldestBytesOfAPeer() throws SQLException {
        write(100, 1000, List.of(Specimen.junk(A, 600), Specimen.junk(A, 600), Specimen.junk(A, 300)));
        assertThat(archive.column("SELECT size FROM quarantine ORDER BY seq")).containsExactly("600", "300");
    }

    @Test
    void forgetsItsAnswersWithThem() throws SQLException {
        write(0, 1000, List.of(Specimen.from(A).quarantined(), Specimen.from(A).quarantined()));
        assertThat(archive.column("SELECT seq FROM evidence")).hasSize(1);
        assertThat(archive.column("SELECT evidence FROM outbox"))
                .isEqualTo(archive.column("SELECT seq FROM evidence"))
                .isEqualTo(archive.column("SELECT evidence FROM quarantine"));
    }

    /** Each frame comes by itself; the last one only makes the room that is its own. */
    private void write(int mostFrames, long mostBytes, List<Quarantined> entries) throws SQLException {
        try (var connection = archive.database().getConnection()) {
            for (var entry : entries) {
                var outgoing = new Outgoing();
                new QuarantinedWriter(mostFrames, mostBytes).write(connection, List.of(entry), outgoing);
                outgoing.insert(connection);
            }
        }
    }
}
