package org.valise.gateway.storage.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** Table told: the peers that have heard what was in force when they became peers. */
final class ToldTable {
    private static final String REPLACE = """
            WITH now AS (SELECT unnest(?::text[]) AS peer),
                gone AS (DELETE FROM told WHERE peer NOT IN (SELECT peer FROM now))
            INSERT INTO told SELECT peer FROM now ON CONFLICT DO NOTHING
            """;

    private ToldTable() {}

    static Set<String> all(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT peer FROM told");
                var rows = select.executeQuery()) {
            Set<String> peers = new HashSet<>();
            while (rows.next()) {
                peers.add(rows.getString(1));
            }
            return peers;
        }
    }

    static void replace(Connection connection, Set<String> peers) throws SQLException {
        try (var replace = connection.prepareStatement(REPLACE)) {
            replace.setArray(1, connection.createArrayOf("text", peers.toArray()));
            replace.executeUpdate();
        }
    }
}
