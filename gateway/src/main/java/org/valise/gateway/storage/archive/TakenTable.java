package org.valise.gateway.storage.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.valise.exchange.receipt.SignedEvidence;

/** What was taken for ourselves or passed on, by its sealed bytes: tables message and passage. */
final class TakenTable {
    private static final String FIND = """
            SELECT asked.origin, asked.id
            FROM unnest(?::text[], ?::uuid[], ?::bytea[]) AS asked (origin, id, envelope_digest)
            WHERE EXISTS (
                SELECT 1 FROM message m
                WHERE m.id = asked.id AND m.origin = asked.origin AND m.way = 'IN'
                    AND m.envelope_digest = asked.envelope_digest)
            OR EXISTS (
                SELECT 1 FROM passage p
                WHERE p.id = asked.id AND p.origin = asked.origin AND p.envelope_digest = asked.envelope_digest)
            """;

    private TakenTable() {}

    /** The messages whose sealed bytes, as this evidence names them, were taken before. */
    static Set<MessageKey> find(Connection connection, List<SignedEvidence> evidence) throws SQLException {
        Set<MessageKey> taken = new HashSet<>();
        if (evidence.isEmpty()) {
            return taken;
        }
        try (var select = connection.prepareStatement(FIND)) {
            new Columns<>(select, 1, evidence)
                    .text(each -> each.record().sender())
                    .uuid(each -> each.record().messageId())
                    .bytes(each -> HexFormat.of().parseHex(each.record().envelopeDigest()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    taken.add(MessageKey.of(rows));
                }
            }
        }
        return taken;
    }
}
