package org.valise.gateway.storage.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.valise.exchange.order.Conversations;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.order.Predecessor;

/** How far our conversations have come, in PostgreSQL; the ledger writes it. Thread safe. */
public final class PostgresConversations implements Conversations {
    /** A message that every addressee's agency has taken over, or that was refused, is out of the way of those after it. */
    private static final String ENDS = """
            SELECT e.message, e.name, e.expires, e.name = ANY (?) AS is_group
            FROM conversation_end e
            JOIN message m ON m.id = e.message AND m.origin = ? AND m.way = 'OUT'
            WHERE e.conversation = ? AND e.name = ANY (?) AND e.expires > ?::timestamptz
                AND EXISTS (
                    SELECT FROM addressee a WHERE a.message = m.seq AND a.stage NOT IN ('deliver', 'refuse'))
            ORDER BY m.seq DESC
            """;

    private final DataSource database;
    private final String own;
    private final Clock clock;

    /** @param own our member code */
    public PostgresConversations(DataSource database, String own, Clock clock) {
        this.database = database;
        this.own = own;
        this.clock = clock;
    }

    @Override
    public List<Predecessor> ends(byte[] conversation, Set<String> members, Set<String> groups) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(ENDS)) {
            List<String> names = new ArrayList<>(members);
            names.addAll(groups);
            select.setArray(1, connection.createArrayOf("text", groups.toArray()));
            select.setString(2, own);
            select.setBytes(3, conversation);
            select.setArray(4, connection.createArrayOf("text", names.toArray()));
            select.setString(5, clock.instant().toString());
            try (var rows = select.executeQuery()) {
                return predecessors(rows);
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private static List<Predecessor> predecessors(ResultSet rows) throws SQLException {
        Map<UUID, Instant> expiries = new LinkedHashMap<>();
        Map<UUID, List<String>> members = new LinkedHashMap<>();
        Map<UUID, List<String>> groups = new LinkedHashMap<>();
        while (rows.next()) {
            var message = rows.getObject("message", UUID.class);
            expiries.put(message, Rows.instant(rows, "expires"));
            (rows.getBoolean("is_group") ? groups : members)
                    .computeIfAbsent(message, first -> new ArrayList<>())
                    .add(rows.getString("name"));
        }
        List<Predecessor> found = new ArrayList<>();
        expiries.forEach((message, expires) -> {
            var named = members.getOrDefault(message, List.of());
            if (!named.isEmpty()) {
                found.add(new Predecessor(message, expires, new Addressees.Members(named)));
            }
            groups.getOrDefault(message, List.of())
                    .forEach(group -> found.add(new Predecessor(message, expires, new Addressees.Group(group))));
        });
        return found;
    }
}
