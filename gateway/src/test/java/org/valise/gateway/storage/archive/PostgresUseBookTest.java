package org.valise.gateway.storage.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;
import org.valise.exchange.receive.UseBook;
import org.valise.exchange.record.LedgerUnavailable;

class PostgresUseBookTest extends UseBookContract {
    private static final Clock AT_NOON = Clock.fixed(NOON, ZoneOffset.UTC);

    @RegisterExtension
    final TestArchive archive = new TestArchive();

    @Override
    UseBook book() {
        return new PostgresUseBook(archive.database(), AT_NOON);
    }

    @Test
    void forgetsWhatCountsNoMoreWhenSomethingComes() {
        book().add(List.of(spent("XAA", "XAA", 0, 1)));
        UseBook later = new PostgresUseBook(archive.database(), Clock.offset(AT_NOON, Duration.ofHours(3)));

        later.add(List.of(spent("XAA", "XAA", 3 * 3_600, 2)));

        assertThat(later.since(NOON)).containsExactly(spent("XAA", "XAA", 3 * 3_600, 2));
    }

    @Test
    void saysThatTheArchiveIsAway() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere");
        var book = new PostgresUseBook(nowhere, AT_NOON);

        assertThatThrownBy(() -> book.since(NOON)).isInstanceOf(LedgerUnavailable.class);
        assertThatThrownBy(() -> book.add(List.of(spent("XAA", "XAA", 0, 1)))).isInstanceOf(LedgerUnavailable.class);
    }
}
