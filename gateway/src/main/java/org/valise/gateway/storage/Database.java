package org.valise.gateway.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A checked, migrated PostgreSQL database and its connections.
 *
 * <p>Guarantees that the server was durable when it was opened ({@link DurabilityCheck}) and that its tables have the
 * version of this release. Safe for use by many threads. Several databases may be open in one process, on one server
 * or on several.
 */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int PATIENCE_SECONDS = 2;
    private static final int CONNECTIONS = 8;
    private static final long CONNECTION_TIMEOUT_MILLIS = 10_000;

    /**
     * Every question the node asks is one for an index. A plan is kept from the first questions on, when the tables were
     * empty and reading them whole was cheapest; it would still be in use when they hold thousands of messages.
     * Since all plans go by an index, one plan serves for every length of a batch and is not made anew each time.
     */
    private static final String BY_INDEX = "SET enable_seqscan = off; SET enable_hashjoin = off;"
            + " SET enable_mergejoin = off; SET plan_cache_mode = force_generic_plan";

    private final HikariDataSource pool;
    private final Keeper keeper;

    private Database(HikariDataSource pool, Keeper keeper) {
        this.pool = pool;
        this.keeper = keeper;
    }

    /** Whoever keeps the server. */
    public interface Keeper {
        /** Whether the server runs; true where its keeper does not look. */
        default boolean isRunning() {
            return true;
        }

        /** The last connection is closed. */
        void stop();
    }

    /**
     * Opens a database on a server that somebody else runs.
     *
     * @throws DatabaseException DATABASE_UNREACHABLE, DATABASE_REFUSED_LOGIN, DATABASE_TOO_OLD, DATABASE_NOT_DURABLE or
     *     DATABASE_NOT_MIGRATED; nothing stays open then
     */
    public static Database open(DatabaseLogin login) {
        return open(login, () -> {});
    }

    /**
     * Opens a database and takes over what must end with it.
     *
     * @param keeper is told once, after the last connection is closed; not when opening fails
     * @throws DatabaseException as {@link #open(DatabaseLogin)}
     */
    public static Database open(DatabaseLogin login, Keeper keeper) {
        new DatabaseProbe(new DurabilityCheck()).check(login);
        var pool = new HikariDataSource(settings(login));
        try {
            Migrations.apply(pool);
        } catch (RuntimeException e) { // whatever it is, the connections must not stay open
            pool.close();
            throw e;
        }
        return new Database(pool, keeper);
    }

    private static HikariConfig settings(DatabaseLogin login) {
        var settings = new HikariConfig();
        settings.setPoolName("archive");
        settings.setJdbcUrl(login.url());
        settings.setUsername(login.user());
        settings.setPassword(login.password());
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(1);
        settings.setInitializationFailTimeout(-1); // the probe has found out, and says it in plainer words
        settings.setConnectionInitSql(BY_INDEX);
        settings.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        return settings;
    }

    /** At most {@value #CONNECTIONS} connections at a time, in auto-commit mode; a caller waits up to 10 s for one. */
    public DataSource dataSource() {
        return pool;
    }

    /** Whether it answers within two seconds, once a connection is free. */
    boolean answers() {
        try (var connection = pool.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException away) {
            LOG.debug("The database does not answer", away);
            return false;
        }
    }

    /** The connections, and how long callers wait for one, are counted there from now on. */
    void meter(MeterRegistry registry) {
        pool.setMetricRegistry(registry);
    }

    /** Whether its server runs; true when somebody else keeps it, who will see to that. */
    public boolean isRunning() {
        return keeper.isRunning();
    }

    /**
     * Has the database closed when the process ends normally, for a command that has nothing else to end in order. A
     * node does not use this: hooks run side by side, and the database must outlive what writes to it.
     */
    public Database closeAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "database-close"));
        return this;
    }

    /** Closes every connection. Transactions under way are rolled back. Closing again does nothing. */
    @Override
    public synchronized void close() {
        if (!pool.isClosed()) {
            pool.close();
            keeper.stop();
        }
    }
}
