package org.valise.gateway.storage.archive;

import java.math.BigInteger;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.valise.exchange.trust.Announcements;

/** The announcements that came into force here, in PostgreSQL. Thread safe. */
public final class PostgresAnnouncements implements Announcements {
    private final DataSource database;

    public PostgresAnnouncements(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Stored> editions(Map<String, BigInteger> known) {
        try (var connection = database.getConnection()) {
            return AnnouncementTable.later(connection, "edition", known);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    @Override
    public List<Stored> revocations() {
        try (var connection = database.getConnection()) {
            return AnnouncementTable.newest(connection, "revocations");
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    @Override
    public Set<String> told() {
        try (var connection = database.getConnection()) {
            return ToldTable.all(connection);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    @Override
    public void told(Set<String> peers) {
        try (var connection = database.getConnection()) {
            ToldTable.replace(connection, peers);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
