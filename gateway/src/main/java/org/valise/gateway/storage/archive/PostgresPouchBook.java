package org.valise.gateway.storage.archive;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.valise.exchange.pouch.PouchBook;

/** Pouches in PostgreSQL. Thread safe. */
public final class PostgresPouchBook implements PouchBook {
    private static final String PACKING = "INSERT INTO pouch_frame (pouch, digest) SELECT ?, unnest(?::bytea[])";
    private static final String ADD =
            "INSERT INTO pouch (id, way, peer, at) VALUES (?, ?, ?, ?::timestamptz) ON CONFLICT DO NOTHING";
    private static final String OLDER = """
            WITH old AS (DELETE FROM pouch WHERE way = 'OUT' AND peer = ? AND id NOT IN (
                    SELECT id FROM pouch WHERE way = 'OUT' AND peer = ? ORDER BY at DESC LIMIT ?)
                RETURNING id)
            DELETE FROM pouch_frame USING old WHERE pouch = old.id
            """;
    private static final String FRAMES = """
            SELECT encode(f.digest, 'hex') FROM pouch p JOIN pouch_frame f ON f.pouch = p.id
            WHERE p.id = ? AND p.way = 'OUT' AND p.peer = ?
            """;
    private static final String FORGET = """
            WITH old AS (DELETE FROM pouch WHERE id = ? AND way = 'OUT')
            DELETE FROM pouch_frame WHERE pouch = ?
            """;
    private static final String IS_UNPACKED = "SELECT id FROM pouch WHERE id = ? AND way = 'IN' AND peer = ?";
    private static final String UNPACKED =
            "SELECT id FROM pouch WHERE way = 'IN' AND peer = ? ORDER BY at DESC, id LIMIT ?";

    private final DataSource database;

    public PostgresPouchBook(DataSource database) {
        this.database = database;
    }

    @Override
    public void packing(UUID pouch, List<byte[]> frames) {
        change(PACKING, pouch, frames.toArray(byte[][]::new));
    }

    @Override
    public void packed(UUID pouch, String to, Instant at) {
        change(ADD, pouch, "OUT", to, at.toString());
        change(OLDER, to, to, REMEMBERED);
    }

    @Override
    public Set<String> frames(UUID pouch, String to) {
        return new HashSet<>(read(FRAMES, row -> row.getString(1), pouch, to));
    }

    @Override
    public void forget(UUID pouch) {
        change(FORGET, pouch, pouch);
    }

    @Override
    public boolean isUnpacked(UUID pouch, String from) {
        return !ids(IS_UNPACKED, pouch, from).isEmpty();
    }

    @Override
    public void unpacked(UUID pouch, String from, Instant at) {
        change(ADD, pouch, "IN", from, at.toString());
    }

    @Override
    public List<UUID> unpacked(String from, int max) {
        return ids(UNPACKED, from, max);
    }

    private List<UUID> ids(String sql, Object... values) {
        return read(sql, row -> row.getObject(1, UUID.class), values);
    }

    private void change(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private <T> List<T> read(String sql, Row<T> row, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<T> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof byte[][] column) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("bytea", column));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
