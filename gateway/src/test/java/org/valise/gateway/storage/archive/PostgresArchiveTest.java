package org.valise.gateway.storage.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.valise.gateway.storage.archive.Specimen.A;
import static org.valise.gateway.storage.archive.Specimen.OWN;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;
import org.valise.exchange.Stage;
import org.valise.exchange.deliver.MessageRef;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.LedgerUnavailable;
import org.valise.exchange.record.Outcome;

/** What the archive in PostgreSQL guarantees beyond its ports. */
class PostgresArchiveTest {
    @RegisterExtension
    final TestArchive archive = new TestArchive();

    @Test
    void speaksOfStagesInTheWordsOfTheExchange() throws SQLException {
        assertThat(archive.column("SELECT name FROM stage"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Stage.values()).map(Stage::word).toList());
    }

    @Test
    void writesOneAuditLineForWhatWasRecordedAndNoneForWhatWasNot() throws SQLException {
        var sent = Specimen.from(OWN);
        var received = Specimen.from(A);
        archive.ledger().recordAll(List.of(sent.accepted(), received.consigned(), received.consigned()));
        archive.ledger()
                .recordAll(List.of(
                        received.handedOver(),
                        Specimen.from(A).passed(),
                        Specimen.junk(A, 1),
                        new Entry.Rejected(Optional.of(sent.id()), "DOCUMENT_INVALID", "rest", Specimen.AT)));
        assertThat(archive.column("SELECT action || ' ' || detail FROM audit ORDER BY seq"))
                .containsExactly(
                        "record rest",
                        "record XRR",
                        "deliver XRR",
                        "relay XAA",
                        "refuse FRAME_MALFORMED XAA",
                        "refuse DOCUMENT_INVALID rest");
    }

    @Test
    void letsAnEntryThatTheDatabaseRefusesFailAlone() {
        var impossible = new Entry.Rejected(Optional.empty(), "CODE", "a door with a NUL \0", Specimen.AT);
        var entries = Stream.of(
                Specimen.from(OWN).accepted(), impossible, Specimen.from(A).consigned());
        var outcomes = entries.map(archive.ledger()::record).toList();
        assertThat(outcomes.get(0).join().result()).isEqualTo(Outcome.Result.RECORDED);
        assertThatThrownBy(outcomes.get(1)::join)
                .hasCauseInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("NUL");
        assertThat(outcomes.get(2).join().result()).isEqualTo(Outcome.Result.RECORDED);
    }

    @Test
    void recordsAllOrNothing() {
        var impossible = new Entry.Rejected(Optional.empty(), "CODE", "a door with a NUL \0", Specimen.AT);
        var received = Specimen.from(A);
        assertThatThrownBy(() -> archive.ledger().recordAll(List.of(received.consigned(), impossible)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(archive.shelf().find(MessageRef.of(received.id()))).isEmpty();
        assertThat(archive.outbox().after(0, 10)).isEmpty();
    }

    @Test
    void saysThatTheArchiveIsAway() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere");
        var outbox = new PostgresOutbox(nowhere, Clock.systemUTC());
        try (var ledger = new PostgresLedger("away", nowhere, outbox, Clock.systemUTC())) {
            assertThatThrownBy(() -> ledger.recordAll(List.of(Specimen.junk(A, 1))))
                    .isInstanceOf(LedgerUnavailable.class);
            assertThatThrownBy(ledger.record(Specimen.junk(A, 1))::join).hasCauseInstanceOf(LedgerUnavailable.class);
        }
        assertThatThrownBy(() -> outbox.after(0, 1)).isInstanceOf(LedgerUnavailable.class);
    }

    @Test
    void takesNothingAfterItWasClosed() {
        archive.ledger().close();
        assertThatThrownBy(() -> archive.ledger().recordAll(List.of(Specimen.junk(A, 1))))
                .isInstanceOf(LedgerUnavailable.class);
    }

    @Test
    void recordsEachMessageOnceHoweverManyHandItIn() {
        var sent = IntStream.range(0, 40).mapToObj(i -> Specimen.from(OWN)).toList();
        var outcomes = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> archive.ledger().record(sent.get(i % sent.size()).accepted()))
                .toList();
        assertThat(outcomes.stream()
                        .map(CompletableFuture::join)
                        .filter(outcome -> outcome.result() == Outcome.Result.RECORDED))
                .hasSize(sent.size());
        assertThat(archive.outbox().after(0, 1000)).hasSize(2 * sent.size());
    }

    @Test
    void showsNumbersInTheirOrderAlsoWhenTwoNodesWriteToOneDatabase() {
        List<Long> seen = new ArrayList<>();
        try (var second = new PostgresLedger("second", archive.database(), archive.outbox(), Clock.systemUTC())) {
            var ledgers = List.of(archive.ledger(), second);
            var outcomes = IntStream.range(0, 600)
                    .mapToObj(i -> ledgers.get(i % 2).record(Specimen.from(A).passed()))
                    .toList();
            long watermark = 0;
            while (!outcomes.stream().allMatch(CompletableFuture::isDone) || seen.size() < outcomes.size()) {
                for (var item : archive.outbox().after(watermark, 7)) {
                    watermark = item.seq();
                    seen.add(watermark);
                }
            }
        }
        assertThat(seen).hasSize(600).isSorted();
    }

    @Test
    void keepsAnUsualMessageInItsRow() throws SQLException {
        var sealed = "x".repeat(7_000);
        archive.ledger().record(Specimen.from(A).withText(sealed).consigned()).join();
        assertThat(archive.column("SELECT pg_column_compression(sealed) FROM message"))
                .containsOnlyNulls();
        assertThat(archive.column("""
                        SELECT pg_relation_size(reltoastrelid) FROM pg_class WHERE oid = 'message'::regclass
                        """)).containsExactly("0");
    }
}
