package org.valise.gateway.storage.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.valise.exchange.record.Entry.Passed;

/** Table passage: envelopes that were passed on unopened, each once. */
final class PassageTable {
    private static final long NEW = 1;

    private static final String INSERT = """
            INSERT INTO passage (id, origin, envelope_digest, at)
            SELECT id, origin, envelope_digest, at
            FROM unnest(?::uuid[], ?::text[], ?::bytea[], ?::timestamptz[])
                WITH ORDINALITY AS new (id, origin, envelope_digest, at, position)
            ORDER BY position
            ON CONFLICT DO NOTHING
            RETURNING origin, id
            """;

    private PassageTable() {}

    /** Inserts those that are not there; a passage has no number, a new one just differs from one that was there. */
    static Places insert(Connection connection, List<Passed> passed) throws SQLException {
        Set<MessageKey> fresh = new HashSet<>();
        try (var insert = connection.prepareStatement(INSERT)) {
            new Columns<>(insert, 1, passed)
                    .uuid(entry -> entry.header().id())
                    .text(entry -> entry.header().from())
                    .bytes(entry -> HexFormat.of().parseHex(entry.envelopeDigest()))
                    .instant(entry -> entry.evidence().record().at());
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    fresh.add(MessageKey.of(rows));
                }
            }
        }
        return new Places(passed.stream()
                .map(entry -> fresh.remove(new MessageKey(
                                entry.header().from(), entry.header().id()))
                        ? NEW
                        : Places.NONE)
                .toList());
    }
}
