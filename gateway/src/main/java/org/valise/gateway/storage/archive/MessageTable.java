package org.valise.gateway.storage.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.valise.exchange.record.StoredMessage;

/** Table message: sealed messages, each once by its unique key. */
final class MessageTable {
    private static final String INSERT = """
            INSERT INTO message (way, origin, id, header, sealed, envelope_digest, summary, content_term, attachments,
                    at, expires)
            SELECT ?, origin, id, header, sealed, envelope_digest, summary, content_term, attachments, at, expires
            FROM unnest(?::text[], ?::uuid[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::int8[],
                    ?::timestamptz[], ?::timestamptz[])
                WITH ORDINALITY AS new (origin, id, header, sealed, envelope_digest, summary, content_term, attachments,
                    at, expires, position)
            ORDER BY position
            ON CONFLICT DO NOTHING
            RETURNING seq, origin, id
            """;

    private static final String CONTENT_TERMS = """
            SELECT m.origin, m.id, m.content_term
            FROM unnest(?::text[], ?::uuid[]) AS asked (origin, id)
            JOIN message m ON m.id = asked.id AND m.origin = asked.origin AND m.way = ?
            WHERE m.id = ANY (?)
            """;

    private MessageTable() {}

    /** Inserts those that are not there; gives the places. */
    static Places insert(Connection connection, Way way, List<StoredMessage> messages) throws SQLException {
        Map<MessageKey, Long> fresh = new HashMap<>();
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, way.name());
            new Columns<>(insert, 2, messages)
                    .text(StoredMessage::origin)
                    .uuid(StoredMessage::id)
                    .bytes(StoredMessage::header)
                    .bytes(StoredMessage::sealed)
                    .bytes(message -> HexFormat.of().parseHex(message.envelopeDigest()))
                    .bytes(StoredMessage::summary)
                    .bytes(StoredMessage::contentTerm)
                    .number(StoredMessage::attachments)
                    .instant(StoredMessage::at)
                    .instant(StoredMessage::expires);
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    fresh.put(MessageKey.of(rows), rows.getLong("seq"));
                }
            }
        }
        // Taken out when found: of two that are the same in one batch, only the first is new.
        return new Places(messages.stream()
                .map(message -> Objects.requireNonNullElse(fresh.remove(MessageKey.of(message)), Places.NONE))
                .toList());
    }

    /** The keyed hash of the document of each of these messages that is there. */
    static Map<MessageKey, byte[]> contentTerms(Connection connection, Way way, List<MessageKey> keys)
            throws SQLException {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<MessageKey, byte[]> terms = new HashMap<>();
        try (var select = connection.prepareStatement(CONTENT_TERMS)) {
            new Columns<>(select, 1, keys).text(MessageKey::origin).uuid(MessageKey::id);
            select.setString(3, way.name());
            new Columns<>(select, 4, keys).uuid(MessageKey::id);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    terms.put(MessageKey.of(rows), rows.getBytes("content_term"));
                }
            }
        }
        return terms;
    }
}
