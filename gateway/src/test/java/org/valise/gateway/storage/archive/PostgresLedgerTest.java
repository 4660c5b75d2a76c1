package org.valise.gateway.storage.archive;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.valise.exchange.deliver.Shelf;
import org.valise.exchange.record.Ledger;
import org.valise.exchange.send.Outbox;

class PostgresLedgerTest extends LedgerContract {
    @RegisterExtension
    final TestArchive archive = new TestArchive();

    @Override
    Ledger ledger() {
        return archive.ledger();
    }

    @Override
    Outbox outbox() {
        return archive.outbox();
    }

    @Override
    Shelf shelf() {
        return archive.shelf();
    }
}
