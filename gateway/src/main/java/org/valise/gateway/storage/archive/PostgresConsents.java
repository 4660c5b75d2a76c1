package org.valise.gateway.storage.archive;

import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.valise.exchange.policy.Consents;
import org.valise.exchange.record.Terms;
import org.valise.schemas.document.SourceFacts;

/** Providers' decisions in PostgreSQL; the ledger writes them. Thread safe. */
public final class PostgresConsents implements Consents {
    private static final String GRANTED =
            "SELECT granted AND (until IS NULL OR until > ?::timestamptz) FROM consent WHERE release = ?";

    private final DataSource database;
    private final Terms terms;

    public PostgresConsents(DataSource database, Terms terms) {
        this.database = database;
        this.terms = terms;
    }

    @Override
    public boolean granted(SourceFacts message, String member, Instant at) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(GRANTED)) {
            select.setString(1, at.toString());
            select.setBytes(2, terms.release(message, member));
            try (var rows = select.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
