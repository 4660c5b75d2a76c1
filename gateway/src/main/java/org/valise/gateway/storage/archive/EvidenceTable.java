package org.valise.gateway.storage.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.valise.exchange.receipt.SignedEvidence;
import org.valise.schemas.evidence.Reason;

/** Table evidence: signed evidence, each statement of an issuer about a message's bytes once by its unique key. */
final class EvidenceTable {
    private static final String INSERT = """
            INSERT INTO evidence (about_origin, about_id, envelope_digest, event, issuer, event_id, code, header,
                    contents, at)
            SELECT about_origin, about_id, envelope_digest, event, issuer, event_id, code, header, contents, at
            FROM unnest(?::text[], ?::uuid[], ?::bytea[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::bytea[],
                    ?::bytea[], ?::timestamptz[])
                WITH ORDINALITY AS new (about_origin, about_id, envelope_digest, event, issuer, event_id, code, header,
                    contents, at, position)
            ORDER BY position
            ON CONFLICT DO NOTHING
            RETURNING seq, event_id
            """;

    private static final String FIND = """
            SELECT e.seq, e.about_origin AS origin, e.about_id AS id, e.envelope_digest, e.header, e.contents
            FROM unnest(?::text[], ?::uuid[], ?::text[], ?::text[]) AS asked (origin, id, event, issuer)
            JOIN evidence e ON e.about_id = asked.id AND e.about_origin = asked.origin
                AND e.event = asked.event AND e.issuer = asked.issuer
            WHERE e.about_id = ANY (?)
            """;

    private EvidenceTable() {}

    /** Inserts what is not there; gives the places. */
    static Places insert(Connection connection, List<SignedEvidence> statements) throws SQLException {
        if (statements.isEmpty()) {
            return new Places(List.of());
        }
        Map<UUID, Long> fresh = new HashMap<>();
        try (var insert = connection.prepareStatement(INSERT)) {
            new Columns<>(insert, 1, statements)
                    .text(evidence -> evidence.record().sender())
                    .uuid(evidence -> evidence.record().messageId())
                    .bytes(evidence -> HexFormat.of().parseHex(evidence.record().envelopeDigest()))
                    .text(evidence -> evidence.record().event().elementText())
                    .text(evidence -> evidence.record().issuer())
                    .uuid(evidence -> evidence.record().eventId())
                    .text(evidence ->
                            evidence.record().reason().map(Reason::code).orElse(null))
                    .bytes(evidence -> evidence.frame().header())
                    .bytes(evidence -> evidence.frame().contents())
                    .instant(evidence -> evidence.record().at());
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    fresh.put(rows.getObject("event_id", UUID.class), rows.getLong("seq"));
                }
            }
        }
        // Taken out when found: of two that are the same in one batch, only the first is new.
        return new Places(statements.stream()
                .map(evidence -> Objects.requireNonNullElse(
                        fresh.remove(evidence.record().eventId()), Places.NONE))
                .toList());
    }

    /** What was kept first where these statements were to be kept: same message, event and issuer. */
    static FirstKept find(Connection connection, List<SignedEvidence> statements) throws SQLException {
        if (statements.isEmpty()) {
            return new FirstKept(Map.of());
        }
        Map<MessageKey, KeptEvidence> kept = new HashMap<>();
        try (var select = connection.prepareStatement(FIND)) {
            new Columns<>(select, 1, statements)
                    .text(evidence -> evidence.record().sender())
                    .uuid(evidence -> evidence.record().messageId())
                    .text(evidence -> evidence.record().event().elementText())
                    .text(evidence -> evidence.record().issuer())
                    .uuid(evidence -> evidence.record().messageId());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    kept.put(MessageKey.of(rows), KeptEvidence.of(rows));
                }
            }
        }
        return new FirstKept(kept);
    }
}
