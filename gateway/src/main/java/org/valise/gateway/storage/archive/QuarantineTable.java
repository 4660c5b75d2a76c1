package org.valise.gateway.storage.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.record.Entry.Quarantined;
import org.valise.schemas.header.RoutingHeader;

/** Table quarantine: frames that were not taken, with their code. Bounded for each peer, up to the last batch. */
final class QuarantineTable {
    /** The most frames that are kept of one peer. */
    static final int MOST_FRAMES = 10_000;

    /** The most bytes that are kept of one peer: 256 MiB. */
    static final long MOST_BYTES = 256L << 20;

    private static final String INSERT = """
            INSERT INTO quarantine (peer, origin, id, frame, code, evidence, at, explanation)
            SELECT peer, origin, id, frame, code, evidence, at, explanation
            FROM unnest(?::text[], ?::text[], ?::uuid[], ?::bytea[], ?::text[], ?::int8[], ?::timestamptz[],
                    ?::text[])
                WITH ORDINALITY AS new (peer, origin, id, frame, code, evidence, at, explanation, position)
            ORDER BY position
            """;

    private static final String FORGET_THE_OLDEST = """
            WITH latest AS (
                SELECT seq, row_number() OVER back AS frames, sum(size) OVER back AS bytes
                FROM quarantine WHERE peer = ? WINDOW back AS (ORDER BY seq DESC)),
            forgotten AS (
                DELETE FROM quarantine WHERE seq IN (SELECT seq FROM latest WHERE frames > ? OR bytes > ?)
                RETURNING evidence),
            unsent AS (DELETE FROM outbox WHERE evidence IN (SELECT evidence FROM forgotten))
            DELETE FROM evidence WHERE seq IN (SELECT evidence FROM forgotten)
            """;

    private QuarantineTable() {}

    static void insert(Connection connection, List<Row> rows) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            new Columns<>(insert, 1, rows)
                    .text(row -> row.entry().peer())
                    .text(row -> row.entry().header().map(RoutingHeader::from).orElse(null))
                    .uuid(row -> row.entry().header().map(RoutingHeader::id).orElse(null))
                    .bytes(row -> row.entry().frame())
                    .text(row -> row.entry().refusal().code())
                    .optionalNumber(Row::evidence)
                    .instant(row -> row.entry().at())
                    .text(row -> AuditLine.unlessEmpty(row.entry().refusal().explanation()));
            insert.executeUpdate();
        }
    }

    /** Attack: a peer sends nothing but junk until our disk is full. The oldest of its junk goes, with our answers. */
    static void forgetTheOldest(Connection connection, String peer, int mostFrames, long mostBytes)
            throws SQLException {
        try (var delete = connection.prepareStatement(FORGET_THE_OLDEST)) {
            delete.setString(1, peer);
            delete.setInt(2, mostFrames);
            delete.setLong(3, mostBytes);
            delete.executeUpdate();
        }
    }

    /**
     * A frame and our answer to it.
     *
     * @param evidence the answer's place, null when there is none or when it is that to an earlier frame
     */
    record Row(Quarantined entry, @Nullable Long evidence) {}
}
