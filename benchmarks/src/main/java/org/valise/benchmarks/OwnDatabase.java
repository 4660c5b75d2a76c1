package org.valise.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.valise.gateway.configuration.Configuration;

/** A way into the database that a running node has started for itself. */
final class OwnDatabase {
    private static final int PORT_LINE = 3;

    private OwnDatabase() {}

    static Connection connect(Configuration node) throws IOException, SQLException {
        Path folder = node.data().resolve("database");
        String port = Files.readAllLines(folder.resolve("cluster").resolve("postmaster.pid"))
                .get(PORT_LINE)
                .strip();
        String password = Files.readString(folder.resolve("password"));
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/valise", "valise", password);
    }
}
