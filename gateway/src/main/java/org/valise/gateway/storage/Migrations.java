package org.valise.gateway.storage;

import static org.valise.gateway.storage.DatabaseProblem.DATABASE_NOT_MIGRATED;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the tables of one database to the version that this release needs.
 *
 * <p>Several processes may start on the same database at once: one migrates, the others wait. A migration that has
 * been released is never edited; a database whose history differs is refused.
 */
final class Migrations {
    private static final String LOCATION = "classpath:org/valise/gateway/storage/migrations";

    private Migrations() {}

    /** @throws DatabaseException DATABASE_NOT_MIGRATED */
    static void apply(DataSource dataSource) {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations(LOCATION)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseException(
                    DATABASE_NOT_MIGRATED,
                    "The tables could not be brought up to date. Nothing was changed by the step that failed; "
                            + "see the cause, or restore the database that belongs to this release.",
                    e);
        }
    }
}
