package org.valise.gateway.storage.archive;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.valise.exchange.record.Acceptances;
import org.valise.exchange.record.Ledger;

class PostgresAcceptancesTest extends AcceptancesContract {
    @RegisterExtension
    final TestArchive archive = new TestArchive();

    @Override
    Ledger ledger() {
        return archive.ledger();
    }

    @Override
    Acceptances acceptances() {
        return new PostgresAcceptances(archive.database());
    }
}
