package org.valise.gateway.storage.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;
import org.valise.exchange.deliver.Shelf;
import org.valise.exchange.record.Ledger;
import org.valise.exchange.record.LedgerUnavailable;

class PostgresShelfTest extends ShelfContract {
    @RegisterExtension
    final TestArchive archive = new TestArchive();

    @Override
    Ledger ledger() {
        return archive.ledger();
    }

    @Override
    Shelf shelf() {
        return archive.shelf();
    }

    @Test
    void knowsWhichMessagesTheArchiveHolds() {
        var received = Specimen.from(Specimen.A);
        archive.ledger().record(received.consigned()).join();
        assertThat(archive.shelf().holds(Specimen.A, received.id())).isTrue();
        assertThat(archive.shelf().holds(Specimen.B, received.id())).isFalse();
    }

    @Test
    void saysThatTheArchiveIsAway() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere");
        assertThatThrownBy(() -> new PostgresShelf(nowhere).sent(1)).isInstanceOf(LedgerUnavailable.class);
    }
}
