package org.valise.gateway.storage.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.order.Predecessor;

/** The latest messages of one conversation, gathered from rows: of each, for whom. Not thread safe. */
final class Ends {
    private final Map<UUID, Instant> expiries = new LinkedHashMap<>();
    private final Map<UUID, List<String>> members = new LinkedHashMap<>();
    private final Map<UUID, List<String>> groups = new LinkedHashMap<>();

    void add(ResultSet row) throws SQLException {
        var message = row.getObject("message", UUID.class);
        expiries.put(message, Rows.instant(row, "expires"));
        (row.getBoolean("is_group") ? groups : members)
                .computeIfAbsent(message, first -> new ArrayList<>())
                .add(row.getString("name"));
    }

    /** In the order in which their rows came. */
    List<Predecessor> predecessors() {
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
