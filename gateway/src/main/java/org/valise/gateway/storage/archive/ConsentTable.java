package org.valise.gateway.storage.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.valise.exchange.record.Entry.Decision;

/** Table consent: the newest decision of a provider on each release. */
final class ConsentTable {
    private static final String UPSERT = """
            INSERT INTO consent (release, granted, decided, consent) VALUES (?, ?, ?::timestamptz, ?)
            ON CONFLICT (release) DO UPDATE
            SET granted = excluded.granted, decided = excluded.decided, consent = excluded.consent
            WHERE consent.decided < excluded.decided OR (consent.decided = excluded.decided AND consent.granted)
            """;

    private ConsentTable() {}

    /** Keeps the newest; of two of one moment, a refusal. */
    static void keep(Connection connection, List<Decision> decisions) throws SQLException {
        if (decisions.isEmpty()) {
            return;
        }
        try (var upsert = connection.prepareStatement(UPSERT)) {
            for (var decision : decisions.stream()
                    .sorted(Comparator.comparing(Decision::decided))
                    .toList()) {
                upsert.setBytes(1, decision.key());
                upsert.setBoolean(2, decision.granted());
                upsert.setString(3, decision.decided().toString());
                upsert.setBytes(4, decision.consent());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }
}
