package org.valise.gateway.storage.archive;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.valise.exchange.trust.Announcements;

/** The announcements that came into force here, in PostgreSQL. Thread safe. */
public final class PostgresAnnouncements implements Announcements {
    private final DataSource database;

    public PostgresAnnouncements(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Stored> editions() {
        try (var connection = database.getConnection()) {
            return AnnouncementTable.all(connection, "edition");
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
}
