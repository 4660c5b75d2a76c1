package org.valise.gateway.storage.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.valise.exchange.order.Place;
import org.valise.exchange.record.Entry.Accepted;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.order.Predecessor;

/** Table conversation_end: the latest messages of ours in each conversation. */
final class ConversationTable {
    private static final String FOLLOWED = """
            DELETE FROM conversation_end e
            USING unnest(?::bytea[], ?::text[], ?::uuid[]) AS gone (conversation, name, message)
            WHERE e.conversation = gone.conversation AND e.name = gone.name AND e.message = gone.message
                AND e.conversation = ANY (?)
            """;

    private static final String INSERT = """
            INSERT INTO conversation_end (conversation, name, message, expires)
            SELECT conversation, name, message, expires
            FROM unnest(?::bytea[], ?::text[], ?::uuid[], ?::timestamptz[]) AS new (conversation, name, message, expires)
            ON CONFLICT DO NOTHING
            """;

    private ConversationTable() {}

    /** From now on these are the latest, and what they follow is not. */
    static void advance(Connection connection, List<Accepted> accepted) throws SQLException {
        List<Row> followed = new ArrayList<>();
        List<Row> latest = new ArrayList<>();
        for (Accepted entry : accepted) {
            entry.place().ifPresent(place -> {
                place.after().forEach(before -> followed.addAll(followed(place, before)));
                names(place.to())
                        .forEach(name -> latest.add(new Row(
                                place.conversation(),
                                name,
                                entry.message().id(),
                                entry.message().expires())));
            });
        }
        if (!followed.isEmpty()) {
            try (var delete = connection.prepareStatement(FOLLOWED)) {
                new Columns<>(delete, 1, followed)
                        .bytes(Row::conversation)
                        .text(Row::name)
                        .uuid(Row::message)
                        .bytes(Row::conversation);
                delete.executeUpdate();
            }
        }
        if (!latest.isEmpty()) {
            try (var insert = connection.prepareStatement(INSERT)) {
                new Columns<>(insert, 1, latest)
                        .bytes(Row::conversation)
                        .text(Row::name)
                        .uuid(Row::message)
                        .instant(Row::expires);
                insert.executeUpdate();
            }
        }
    }

    /** What went to a group stays the latest for its other members when this goes to some of them only. */
    private static List<Row> followed(Place place, Predecessor before) {
        return before.to() instanceof Addressees.Group && !before.to().equals(place.to())
                ? List.of()
                : names(before.to()).stream()
                        .map(name -> new Row(place.conversation(), name, before.message(), before.expires()))
                        .toList();
    }

    private static List<String> names(Addressees to) {
        return to instanceof Addressees.Group group ? List.of(group.code()) : ((Addressees.Members) to).codes();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(byte[] conversation, String name, UUID message, Instant expires) {}
}
