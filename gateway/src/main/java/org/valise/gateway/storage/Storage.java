package org.valise.gateway.storage;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.valise.exchange.attachment.PartStore;
import org.valise.exchange.deliver.Shelf;
import org.valise.exchange.expire.Expiries;
import org.valise.exchange.order.Conversations;
import org.valise.exchange.policy.Consents;
import org.valise.exchange.pouch.PouchBook;
import org.valise.exchange.receive.UseBook;
import org.valise.exchange.record.Acceptances;
import org.valise.exchange.record.Ledger;
import org.valise.exchange.record.Terms;
import org.valise.exchange.reroute.Underway;
import org.valise.exchange.send.Outbox;
import org.valise.exchange.trust.AnnouncementList;
import org.valise.exchange.trust.Announcements;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.storage.archive.ArchiveCopy;
import org.valise.gateway.storage.archive.PostgresAcceptances;
import org.valise.gateway.storage.archive.PostgresAnnouncements;
import org.valise.gateway.storage.archive.PostgresBacklog;
import org.valise.gateway.storage.archive.PostgresConsents;
import org.valise.gateway.storage.archive.PostgresConversations;
import org.valise.gateway.storage.archive.PostgresExpiries;
import org.valise.gateway.storage.archive.PostgresLedger;
import org.valise.gateway.storage.archive.PostgresOutbox;
import org.valise.gateway.storage.archive.PostgresPouchBook;
import org.valise.gateway.storage.archive.PostgresShelf;
import org.valise.gateway.storage.archive.PostgresUnderway;
import org.valise.gateway.storage.archive.PostgresUseBook;
import org.valise.gateway.storage.embedded.EmbeddedDatabase;
import org.valise.gateway.storage.parts.FolderParts;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.seal.ArchiveSeal;

/** All that a node keeps: the archive in its database, and the attachments in a folder. Thread safe. */
public final class Storage implements AutoCloseable {
    private final Database database;
    private final PostgresLedger ledger;
    private final PostgresOutbox outbox;
    private final PostgresConversations conversations;
    private final PostgresShelf shelf;
    private final PostgresAnnouncements announcements;
    private final FolderParts parts;
    private final Housekeeping housekeeping;
    private final Clock clock;

    private Storage(
            Configuration configuration, Database database, CryptoProviders providers, ArchiveSeal seal, Clock clock)
            throws IOException {
        this.database = database;
        this.clock = clock;
        var source = database.dataSource();
        shelf = new PostgresShelf(source);
        announcements = new PostgresAnnouncements(source);
        parts = new FolderParts(configuration.data().resolve("parts"), seal, providers, shelf::holds, clock);
        housekeeping = new Housekeeping(parts, clock);
        outbox = new PostgresOutbox(source, clock);
        ledger = new PostgresLedger(configuration.member(), source, outbox, clock);
        conversations = new PostgresConversations(source, configuration.member(), clock);
    }

    /**
     * Opens the configured database, or starts the embedded one, and the folder of parts beside it.
     *
     * @throws DatabaseException as {@link Database#open} and {@link EmbeddedDatabase#start}; nothing stays open then
     * @throws UncheckedIOException when the folder of parts cannot be made
     */
    public static Storage open(Configuration configuration, CryptoProviders providers, ArchiveSeal seal, Clock clock) {
        Database database = database(configuration);
        try {
            return new Storage(configuration, database, providers, seal, clock);
        } catch (IOException e) {
            database.close();
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a node has recorded as announced, read from its archive while it does not run.
     *
     * @return empty when there is no archive yet; none is made
     * @throws DatabaseException as {@link #open}, also when the node runs with an embedded database
     */
    public static Optional<AnnouncementList> announced(Configuration configuration) {
        if (configuration.database().isEmpty() && !Files.isDirectory(embedded(configuration))) {
            return Optional.empty();
        }
        try (Database database = database(configuration)) {
            return Optional.of(AnnouncementList.of(new PostgresAnnouncements(database.dataSource())));
        }
    }

    /**
     * Looks whether a database elsewhere can be used, and changes nothing in it; the embedded one is made so that it can.
     *
     * @throws DatabaseException as {@link Database#open}
     */
    public static void requireDurable(Configuration configuration) {
        configuration
                .database()
                .ifPresent(external -> new DatabaseProbe(new DurabilityCheck())
                        .check(DatabaseLogin.withPasswordFile(
                                external.url(), external.user(), external.passwordFile())));
    }

    /**
     * Fills the configured database, or makes the embedded one and fills it, while no node runs.
     *
     * @throws DatabaseException as {@link #open}
     */
    public static void fill(Configuration configuration, Consumer<ArchiveCopy> filling) {
        try (Database database = database(configuration)) {
            filling.accept(new ArchiveCopy(database.dataSource()));
        }
    }

    private static Database database(Configuration configuration) {
        return configuration
                .database()
                .map(external -> Database.open(
                        DatabaseLogin.withPasswordFile(external.url(), external.user(), external.passwordFile())))
                .orElseGet(() -> EmbeddedDatabase.start(
                        embedded(configuration),
                        Path.of(System.getProperty("user.home"), ".cache", "valise", "postgresql")));
    }

    private static Path embedded(Configuration configuration) {
        return configuration.data().resolve("database");
    }

    /** Whether the database server runs, as far as that is our own affair. */
    public boolean isRunning() {
        return database.isRunning();
    }

    /** The archive's writing side. */
    public Ledger ledger() {
        return ledger;
    }

    /** What has to be sent still. */
    public Outbox outbox() {
        return outbox;
    }

    /** What of our own is under way. */
    public Underway underway() {
        return new PostgresUnderway(database.dataSource(), clock);
    }

    /** What has expired and has not come to its end. */
    public Expiries expiries(String own) {
        return new PostgresExpiries(database.dataSource(), own);
    }

    /** The archive's reading side. */
    public Shelf shelf() {
        return shelf;
    }

    /** Providers' decisions on release. */
    public Consents consents(Terms terms, ArchiveSeal seal) {
        return new PostgresConsents(database.dataSource(), terms, seal);
    }

    /** How far our own conversations have come. */
    public Conversations conversations() {
        return conversations;
    }

    /** Which documents of our own were accepted. */
    public Acceptances acceptances() {
        return new PostgresAcceptances(database.dataSource());
    }

    /** The archive's tables at one moment. */
    public ArchiveCopy copy() {
        return new ArchiveCopy(database.dataSource());
    }

    /** Sends once more what a member may have lost since a moment; says how many messages. */
    public int resend(String to, Instant since) {
        return outbox.again(to, since);
    }

    /** Which pouches were packed and taken in. */
    public PouchBook pouches() {
        return new PostgresPouchBook(database.dataSource());
    }

    /** What was announced and came into force. */
    public Announcements announcements() {
        return announcements;
    }

    /** What members have used of their quotas. */
    public UseBook useBook() {
        return new PostgresUseBook(database.dataSource(), clock);
    }

    /** Whether the database answers now; may take ten seconds to say no. */
    public boolean answers() {
        return database.answers();
    }

    /** How much waits. */
    public PostgresBacklog backlog() {
        return new PostgresBacklog(database.dataSource());
    }

    /** The database's connections are counted there from now on. */
    public void meter(MeterRegistry registry) {
        database.meter(registry);
    }

    /** Attachments. */
    public PartStore parts() {
        return parts;
    }

    /** Commits what was handed in, then closes the database. */
    @Override
    public void close() {
        housekeeping.close();
        conversations.close();
        ledger.close();
        database.close();
    }
}
