package org.valise.gateway.storage.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.valise.exchange.receipt.SignedEvidence;

/** Finds the messages of ours that evidence speaks about: by sender and id, and by the very bytes that were sent. */
final class SpeakerQuery {
    private static final String SELECT = """
            SELECT said.position, m.seq,
                EXISTS (SELECT FROM addressee a WHERE a.message = m.seq AND a.member = said.issuer) AS addressee,
                EXISTS (SELECT FROM addressee a WHERE a.message = m.seq AND a.link = said.issuer) AS link
            FROM unnest(?::text[], ?::uuid[], ?::bytea[], ?::text[])
                WITH ORDINALITY AS said (origin, id, envelope_digest, issuer, position)
            JOIN message m ON m.id = said.id AND m.origin = said.origin AND m.way = 'OUT'
                AND m.envelope_digest = said.envelope_digest
            WHERE m.id = ANY (?)
            """;

    private SpeakerQuery() {}

    /** For each statement about a message that is there, by its position in the list, who says it. */
    static SortedMap<Integer, Speaker> run(Connection connection, List<SignedEvidence> statements) throws SQLException {
        SortedMap<Integer, Speaker> speakers = new TreeMap<>();
        try (var select = connection.prepareStatement(SELECT)) {
            new Columns<>(select, 1, statements)
                    .text(evidence -> evidence.record().sender())
                    .uuid(evidence -> evidence.record().messageId())
                    .bytes(evidence -> HexFormat.of().parseHex(evidence.record().envelopeDigest()))
                    .text(evidence -> evidence.record().issuer())
                    .uuid(evidence -> evidence.record().messageId());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    speakers.put(
                            rows.getInt("position") - 1,
                            new Speaker(rows.getLong("seq"), rows.getBoolean("addressee"), rows.getBoolean("link")));
                }
            }
        }
        return speakers;
    }
}
