package org.valise.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.valise.gateway.configuration.Configuration;

/**
 * Puts records into the archive of a running node, past the node: messages as if they had been delivered long ago, each with two
 * pieces of evidence, its audit entry and a term under which it is found. Their bytes are short, so that a disk has room for
 * many; what grows with their number, the indexes, is as in life.
 */
final class ArchiveFilling {
    private static final int BATCH = 200_000;
    private static final List<String> ROWS = List.of("""
            WITH made AS (
                INSERT INTO message (way, origin, id, header, sealed, envelope_digest, summary, content_term, attachments, at, expires)
                SELECT ?, ?, gen_random_uuid(), sha256(int8send(n)), sha256(int8send(n)) || sha256(int8send(-n)),
                       sha256(int8send(n)), sha256(int8send(n)), sha256(int8send(n)), 0, now() - interval '1 year', now()
                FROM generate_series(?, ?) AS n RETURNING seq, id, origin),
            proof AS (
                INSERT INTO evidence (about_origin, about_id, envelope_digest, event, issuer, event_id, header, contents, at)
                SELECT origin, id, sha256(int8send(seq)), event, ?, gen_random_uuid(), sha256(int8send(seq)), sha256(int8send(seq)),
                       now() - interval '1 year'
                FROM made, (VALUES ('ContentConsignment'), ('ContentHandover')) AS of (event)),
            entry AS (
                INSERT INTO audit (at, action, origin, id, detail)
                SELECT now() - interval '1 year', 'record', origin, id, '' FROM made),
            found AS (
                INSERT INTO term (term, message) SELECT sha256(int8send(seq + 1)), seq FROM made),
            """);
    private static final String RECEIVED =
            " place AS (INSERT INTO inbox (message, stage, at, position) SELECT seq, 'deliver', now(), seq FROM made)"
                    + " SELECT count(*) FROM made";
    private static final String SENT =
            " place AS (INSERT INTO addressee (message, member, link, stage, at) SELECT seq, ?, ?, 'deliver', now() FROM made)"
                    + " SELECT count(*) FROM made";

    private final Configuration node;

    ArchiveFilling(Configuration node) {
        this.node = node;
    }

    /** So many messages from a peer. */
    void received(String peer, long count) throws IOException, SQLException {
        fill("IN", peer, node.member(), RECEIVED, List.of(), count);
    }

    /** So many messages to a peer. */
    void sent(String peer, long count) throws IOException, SQLException {
        fill("OUT", node.member(), peer, SENT, List.of(peer, peer), count);
    }

    private void fill(String way, String origin, String issuer, String last, List<String> more, long count)
            throws IOException, SQLException {
        try (Connection connection = OwnDatabase.connect(node);
                PreparedStatement rows = connection.prepareStatement(String.join("", ROWS) + last)) {
            for (long from = 1; from <= count; from += BATCH) {
                rows.setString(1, way);
                rows.setString(2, origin);
                rows.setLong(3, from);
                rows.setLong(4, Math.min(count, from + BATCH - 1));
                rows.setString(5, issuer);
                for (int i = 0; i < more.size(); i++) {
                    rows.setString(6 + i, more.get(i));
                }
                rows.executeQuery().close();
            }
        }
        settle();
    }

    /** As after a quiet year: statistics are there, and no checkpoint hangs over the measurement. */
    private void settle() throws IOException, SQLException {
        try (Connection connection = OwnDatabase.connect(node);
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM (ANALYZE)");
        }
    }
}
