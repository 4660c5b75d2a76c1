package org.valise.gateway.storage.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.valise.exchange.receipt.SignedEvidence;
import org.valise.exchange.record.Entry.HandedOver;
import org.valise.exchange.record.StoredMessage;

/** Table inbox: whether an agency has taken over a message from a peer. */
final class InboxTable {
    private static final String INSERT = """
            INSERT INTO inbox (message, stage, at, position)
            SELECT message, 'record', at, CASE WHEN NOT message = ANY (?) THEN nextval('inbox_position') END
            FROM unnest(?::int8[], ?::timestamptz[]) WITH ORDINALITY AS new (message, at, position)
            ORDER BY new.position
            """;

    private static final String TAKE_OVER = """
            UPDATE inbox i SET stage = 'deliver', at = taken.at, taker = taken.agency
            FROM unnest(?::text[], ?::uuid[], ?::text[], ?::timestamptz[]) AS taken (origin, id, agency, at)
            JOIN message m ON m.id = taken.id AND m.origin = taken.origin AND m.way = 'IN'
            WHERE i.message = m.seq AND i.stage = 'record' AND i.position IS NOT NULL
                AND m.id = ANY (?)
                AND i.message = ANY (ARRAY (SELECT seq FROM message WHERE id = ANY (?)))
            RETURNING m.seq, m.origin, m.id
            """;

    private static final String END = """
            UPDATE inbox i SET stage = 'refuse', at = ended.at
            FROM unnest(?::text[], ?::uuid[], ?::timestamptz[]) AS ended (origin, id, at)
            JOIN message m ON m.id = ended.id AND m.origin = ended.origin AND m.way = 'IN'
            WHERE i.message = m.seq AND i.stage = 'record'
                AND m.id = ANY (?)
                AND i.message = ANY (ARRAY (SELECT seq FROM message WHERE id = ANY (?)))
            RETURNING m.seq, m.origin, m.id
            """;

    private InboxTable() {}

    /** @param held places of those that no agency may have yet */
    static void insert(Connection connection, List<Placed<StoredMessage>> messages, Set<Long> held)
            throws SQLException {
        if (messages.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, connection.createArrayOf("int8", held.toArray()));
            new Columns<>(insert, 2, messages)
                    .number(Placed::seq)
                    .instant(placed -> placed.entry().at());
            insert.executeUpdate();
        }
    }

    /** Takes over those that wait; gives the places of these. */
    static Places takeOver(Connection connection, List<HandedOver> taken) throws SQLException {
        try (var update = connection.prepareStatement(TAKE_OVER)) {
            new Columns<>(update, 1, taken)
                    .text(HandedOver::origin)
                    .uuid(HandedOver::message)
                    .text(HandedOver::agency)
                    .instant(entry -> entry.handover().record().at())
                    .uuid(HandedOver::message)
                    .uuid(HandedOver::message);
            return left(update, taken.stream().map(HandedOver::handover).toList());
        }
    }

    /** Nobody takes these over any more that wait; gives the places of these. */
    static Places end(Connection connection, List<SignedEvidence> failures) throws SQLException {
        try (var update = connection.prepareStatement(END)) {
            new Columns<>(update, 1, failures)
                    .text(evidence -> evidence.record().sender())
                    .uuid(evidence -> evidence.record().messageId())
                    .instant(evidence -> evidence.record().at())
                    .uuid(evidence -> evidence.record().messageId())
                    .uuid(evidence -> evidence.record().messageId());
            return left(update, failures);
        }
    }

    private static Places left(PreparedStatement update, List<SignedEvidence> about) throws SQLException {
        Map<MessageKey, Long> fresh = new HashMap<>();
        try (var rows = update.executeQuery()) {
            while (rows.next()) {
                fresh.put(MessageKey.of(rows), rows.getLong("seq"));
            }
        }
        return new Places(about.stream()
                .map(evidence -> Objects.requireNonNullElse(fresh.remove(MessageKey.of(evidence)), Places.NONE))
                .toList());
    }
}
