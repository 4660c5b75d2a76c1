package org.valise.gateway.storage.archive;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.exchange.record.Acceptances;
import org.valise.schemas.evidence.EvidenceEvent;

/** What was accepted, in PostgreSQL; the ledger writes it. Thread safe. */
public final class PostgresAcceptances implements Acceptances {
    private static final String EARLIER = """
            SELECT m.content_term, e.header, e.contents FROM message m
            JOIN evidence e ON e.about_id = m.id AND e.about_origin = m.origin AND e.issuer = m.origin AND e.event = ?
                AND e.envelope_digest = m.envelope_digest
            WHERE m.id = ? AND m.origin = ? AND m.way = 'OUT'
            """;

    private final DataSource database;

    public PostgresAcceptances(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Earlier> find(String origin, UUID id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(EARLIER)) {
            select.setString(1, EvidenceEvent.SUBMISSION_ACCEPTANCE.elementText());
            select.setObject(2, id);
            select.setString(3, origin);
            try (var rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Earlier(
                                rows.getBytes("content_term"),
                                FrameCodec.write(
                                        new Frame.Evidence(rows.getBytes("header"), rows.getBytes("contents")))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
