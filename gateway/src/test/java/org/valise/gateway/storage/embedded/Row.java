package org.valise.gateway.storage.embedded;

import java.sql.SQLException;
import org.valise.gateway.storage.Database;

/** The first column of the first row of a statement's answer. */
final class Row {
    private Row() {}

    static String of(Database database, String query) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void execute(Database database, String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
