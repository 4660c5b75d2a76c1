package org.valise.gateway.storage.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.valise.exchange.deliver.HandOver;
import org.valise.exchange.deliver.Held;
import org.valise.exchange.deliver.MessageRef;
import org.valise.exchange.deliver.Shelf;

/** Reads rows of the archive. */
final class Rows {
    private Rows() {}

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Held.Proof proof(ResultSet row) throws SQLException {
        return new Held.Proof(
                row.getString("event"),
                row.getString("issuer"),
                instant(row, "at"),
                row.getString("code"),
                row.getBytes("header"),
                row.getBytes("contents"));
    }

    static HandOver handOver(ResultSet row) throws SQLException {
        return new HandOver(
                MessageRef.of(row.getString("origin"), row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getString("taker")),
                instant(row, "at"),
                true);
    }

    static Shelf.Tally tally(ResultSet row) throws SQLException {
        return new Shelf.Tally(row.getString("way"), row.getString("stage"), row.getLong("count"));
    }

    static Shelf.Unheard unheard(ResultSet row) throws SQLException {
        return new Shelf.Unheard(
                row.getLong("seq"), row.getString("peer"), row.getString("origin"), row.getBytes("frame"));
    }

    static Shelf.Aside aside(ResultSet row) throws SQLException {
        return new Shelf.Aside(
                row.getLong("seq"),
                row.getString("peer"),
                Optional.ofNullable(row.getString("origin")),
                Optional.ofNullable(row.getObject("id", UUID.class)),
                row.getString("code"),
                Optional.ofNullable(row.getString("explanation")).orElse(""),
                instant(row, "at"));
    }

    static Shelf.Refused refused(ResultSet row) throws SQLException {
        return new Shelf.Refused(
                row.getLong("seq"),
                instant(row, "at"),
                row.getString("place"),
                Optional.ofNullable(row.getString("origin")),
                Optional.ofNullable(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("explanation"));
    }
}
