package org.valise.gateway.storage.archive;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.valise.exchange.policy.Consent;
import org.valise.exchange.policy.Consents;
import org.valise.exchange.record.Terms;
import org.valise.schemas.document.SourceFacts;
import org.valise.security.seal.ArchiveSeal;

/** Providers' decisions in PostgreSQL; the ledger writes them. Thread safe. */
public final class PostgresConsents implements Consents {
    private static final String NEWEST = "SELECT consent FROM consent WHERE release = ?";

    private final DataSource database;
    private final Terms terms;
    private final ArchiveSeal seal;

    public PostgresConsents(DataSource database, Terms terms, ArchiveSeal seal) {
        this.database = database;
        this.terms = terms;
        this.seal = seal;
    }

    @Override
    public Optional<Consent> about(SourceFacts message, String member) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(NEWEST)) {
            select.setBytes(1, terms.release(message, member));
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(Consent.decode(seal.openSmall(rows.getBytes(1)))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
