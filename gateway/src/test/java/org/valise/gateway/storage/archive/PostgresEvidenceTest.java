package org.valise.gateway.storage.archive;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.valise.exchange.deliver.Shelf;
import org.valise.exchange.record.Ledger;

class PostgresEvidenceTest extends EvidenceContract {
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
}
