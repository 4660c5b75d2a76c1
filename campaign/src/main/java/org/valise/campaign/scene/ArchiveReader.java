package org.valise.campaign.scene;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.valise.campaign.check.Archive;
import org.valise.exchange.Digests;

/** Reads a member's archive as an auditor would: the tables themselves, past the node. Each reading sees one moment. */
public final class ArchiveReader {
    private static final String SENT = "SELECT id, sealed FROM message WHERE way = 'OUT' ORDER BY seq";
    private static final String RECEIVED = "SELECT m.id, m.origin, m.sealed, m.seq, i.stage::text FROM message m"
            + " JOIN inbox i ON i.message = m.seq WHERE m.way = 'IN' ORDER BY m.seq";
    private static final String EVIDENCE =
            "SELECT about_id, event_id, about_origin, event, issuer, envelope_digest, code,"
                    + " header, contents FROM evidence ORDER BY seq";
    private static final int PAGE = 500;

    private final Seals seals;

    /**
     * A reader of any member's archive.
     *
     * @param seals tells whose signature counts
     */
    public ArchiveReader(Seals seals) {
        this.seals = seals;
    }

    /** Reads all of it. */
    public Archive read(Member member) throws IOException, SQLException {
        try (Connection connection = member.database().connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new Archive(
                    member.code(),
                    rows(
                            connection,
                            SENT,
                            row -> new Archive.Sent(id(row, "id"), Digests.sha256(row.getBytes("sealed")))),
                    rows(connection, RECEIVED, ArchiveReader::received),
                    rows(connection, EVIDENCE, this::evidence));
        }
    }

    private static Archive.Received received(ResultSet row) throws SQLException {
        return new Archive.Received(
                id(row, "id"),
                row.getString("origin"),
                Digests.sha256(row.getBytes("sealed")),
                row.getLong("seq"),
                row.getString("stage").equals("deliver"));
    }

    private Archive.Evidence evidence(ResultSet row) throws SQLException {
        Archive.Evidence told = new Archive.Evidence(
                id(row, "about_id"),
                id(row, "event_id"),
                row.getString("about_origin"),
                row.getString("event"),
                row.getString("issuer"),
                HexFormat.of().formatHex(row.getBytes("envelope_digest")),
                Optional.ofNullable(row.getString("code")),
                Optional.empty());
        return seals.judged(told, row.getBytes("header"), row.getBytes("contents"));
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(Connection connection, String query, Row<T> kind) throws SQLException {
        List<T> found = new ArrayList<>();
        try (var select = connection.prepareStatement(query)) {
            // Within a transaction this keeps a long archive out of memory.
            select.setFetchSize(PAGE);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(kind.of(rows));
                }
            }
        }
        return found;
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
