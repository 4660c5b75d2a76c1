package org.valise.gateway.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

/** A PostgreSQL server that is not the node's own, with settings as a test wants them. */
final class ExternalServer implements AutoCloseable {
    private final EmbeddedPostgres server;

    private ExternalServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static ExternalServer durable() throws IOException {
        return with(Map.of());
    }

    static ExternalServer with(Map<String, String> settings) throws IOException {
        var builder =
                EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
        settings.forEach(builder::setServerConfig);
        return new ExternalServer(builder.start());
    }

    DatabaseLogin newDatabase(String name) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return login(name);
    }

    DatabaseLogin login(String database) {
        return new DatabaseLogin("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database, "postgres", "x");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
