package org.valise.gateway;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.Anchor;
import org.valise.exchange.directory.DirectoryInForce;
import org.valise.exchange.directory.Edition;
import org.valise.exchange.directory.EditionReader;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Member;
import org.valise.exchange.trust.Announcement;
import org.valise.exchange.trust.AnnouncementList;
import org.valise.exchange.trust.AnnouncementReader;
import org.valise.exchange.trust.Announcements;
import org.valise.gateway.configuration.Configuration;
import org.valise.routes.broker.TlsKeys;
import org.valise.security.SecurityRefusal;
import org.valise.security.keys.KeyRing;
import org.valise.security.keys.NodeKeys;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.revocation.RevocationList;
import org.valise.security.revocation.RevocationPolicy;
import org.valise.security.revocation.Revocations;

/**
 * Whom this node is and whom it believes at this moment: its own keys, the editions that the stewards have signed, and the
 * revocation lists of the members' authorities. Thread safe; readers never wait.
 */
public final class Trust {
    private static final Logger LOG = LoggerFactory.getLogger(Trust.class);

    private final Configuration configuration;
    private final CryptoProviders providers;
    private final char[] password;
    private final KeyRing keys;
    private final Revocations revocations = new Revocations();
    private final DirectoryInForce directory;
    private final Set<String> leftOut = ConcurrentHashMap.newKeySet();
    private final AnnouncementReader reader;
    private final Clock clock;

    private Trust(Configuration configuration, Clock clock) throws IOException {
        this.configuration = configuration;
        this.clock = clock;
        providers = KeyProviders.of(configuration);
        password = Files.readString(configuration.keys().passwordFile()).strip().toCharArray();
        keys = KeyRing.open(configuration.keys().folder(), password, providers, clock);
        directory = directory(configuration, providers, revocations, clock);
        reader = new AnnouncementReader(directory, revocations, providers, clock);
    }

    /** Opens the keys and reads the anchor; no edition is in force yet. */
    static Trust open(Configuration configuration, Clock clock) throws IOException {
        return new Trust(configuration, clock);
    }

    /** The same by the directory file alone, for commands that do not look into the node's archive. */
    static Trust ofFile(Configuration configuration, Clock clock) throws IOException {
        Trust trust = open(configuration, clock);
        trust.accept(trust.reader.edition(
                DirectoryFiles.read(configuration.directory().file())));
        OwnKeys.require(configuration, trust);
        return trust;
    }

    /** By what a node has recorded, for a command beside it; a newer directory file counts as it would when the node starts. */
    static Trust of(Configuration configuration, AnnouncementList stored, Clock clock) throws IOException {
        Trust trust = open(configuration, clock);
        trust.restore(stored);
        trust.handedOver().ifPresent(trust::accept);
        OwnKeys.require(configuration, trust);
        return trust;
    }

    /** What the directory file of a configuration says, without keys. */
    public static Federation federationOf(Configuration configuration, Clock clock) throws IOException {
        DirectoryInForce directory = directory(configuration, CryptoProviders.choose(), new Revocations(), clock);
        directory.adopt(
                directory.consider(DirectoryFiles.read(configuration.directory().file())));
        return directory.get();
    }

    /** A directory with nothing in force yet but the anchor. */
    static DirectoryInForce directory(
            Configuration configuration, CryptoProviders providers, Revocations revocations, Clock clock)
            throws IOException {
        Configuration.Directory source = configuration.directory();
        Anchor anchor = Anchor.read(Files.readAllBytes(source.anchor()), source.fingerprint());
        RevocationPolicy policy = new RevocationPolicy(
                revocations,
                configuration.revocation().unknown(),
                configuration.revocation().peers());
        return new DirectoryInForce(configuration.member(), anchor, new EditionReader(providers, policy), clock);
    }

    /** Takes up what was in force before; to be asked again when another process of this node may have put in more. */
    void restore(Announcements stored) {
        restore(new AnnouncementList(stored.editions(directory.versions()), stored.revocations()));
    }

    private void restore(AnnouncementList stored) {
        stored.editions().forEach(this::restoreNewer);
        // Once more: a federation that was not recognised for a time comes back with what it had.
        stored.editions().forEach(this::restoreNewer);
        stored.revocations().forEach(list -> read(list).ifPresent(this::accept));
    }

    private void restoreNewer(Announcements.Stored edition) {
        BigInteger inForce = directory.versions().getOrDefault(edition.subject(), BigInteger.ZERO);
        if (!directory.believes(edition.subject()) || edition.number().compareTo(inForce) <= 0) {
            return;
        }
        try {
            directory.restore(reader.storedEdition(edition.content()), edition.at());
            // Each in turn: a later edition may carry an older list than this one.
            directory.present().ifPresent(this::takeListsOf);
        } catch (Refusal refusal) {
            if (leftOut.add(edition.subject() + ' ' + edition.number())) {
                LOG.warn(
                        "Edition {} of {} is stored and left out: {} {}",
                        edition.number(),
                        edition.subject(),
                        refusal.code(),
                        refusal.reason());
            }
        }
    }

    /** The edition that a steward has handed over as a file, if it is newer than the one in force. */
    Optional<Announcement> handedOver() throws IOException {
        var file = configuration.directory().file();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.edition(DirectoryFiles.read(file))).filter(edition -> !edition.isKnown());
        } catch (Refusal refusal) {
            if (directory.present().isEmpty()) {
                throw refusal;
            }
            LOG.info("{} is left aside: {} {}", file, refusal.code(), refusal.reason());
            return Optional.empty();
        }
    }

    /**
     * Nothing may be done under a directory that has expired.
     *
     * @throws Refusal DIRECTORY_MISSING or DIRECTORY_EXPIRED
     */
    void requireTimely() {
        Edition home = federation().home();
        if (home.hasExpired(clock.instant())) {
            throw FirstEdition.expired(home);
        }
    }

    /** Puts into force what was recorded. */
    void accept(Announcement announcement) {
        if (announcement instanceof Announcement.OfEdition edition) {
            try {
                directory.adopt(edition.candidate());
                directory.present().ifPresent(this::takeListsOf);
            } catch (Refusal overtaken) {
                // Another edition came into force between the check of this one and its record.
                LOG.warn(
                        "Edition {} of {} does not come into force: {} {}",
                        edition.number(),
                        edition.subject(),
                        overtaken.code(),
                        overtaken.reason());
            }
        } else if (announcement instanceof Announcement.OfRevocations list) {
            take(list.list());
        }
    }

    /** Takes up keys that were laid into their folder since it was last read. */
    void takeUpKeys() {
        changeKeys(keys::refresh);
    }

    private static void changeKeys(Supplier<NodeKeys> change) {
        try {
            var unused = change.get();
        } catch (SecurityRefusal refusal) {
            LOG.warn("{} {}", refusal.code(), refusal.getMessage());
        }
    }

    /** Chooses our own keys by the edition in force; those in use stay when it lists none of them. */
    void chooseKeys() {
        changeKeys(keys::reload);
        own().ifPresent(member -> changeKeys(() -> keys.select(member.trust())));
    }

    /** What is in force now, as it is passed on: the newest edition of each federation, and every authority's newest list. */
    List<Announcement> inForce(Announcements stored) {
        Map<String, BigInteger> before = new HashMap<>(directory.versions());
        before.replaceAll((federation, version) -> version.subtract(BigInteger.ONE));
        return Stream.concat(stored.editions(before).stream(), stored.revocations().stream())
                .flatMap(found -> read(found).stream())
                .filter(Announcement::isKnown)
                .toList();
    }

    /** Empty for what has been overtaken since: its member has left, or has another authority, or there is a newer one. */
    private Optional<Announcement> read(Announcements.Stored stored) {
        try {
            return Optional.of(reader.read(stored.content()));
        } catch (Refusal refusal) {
            LOG.debug("Stored {} {}: {} {}", stored.subject(), stored.number(), refusal.code(), refusal.reason());
            return Optional.empty();
        }
    }

    /** A directory carries every member's list as it was; a newer one that came by itself stays. */
    private void takeListsOf(Federation federation) {
        for (Member member : federation.members()) {
            for (byte[] list : member.revocationLists()) {
                try {
                    take(RevocationList.read(list, member.trust().authorities(), providers));
                } catch (SecurityRefusal refusal) {
                    LOG.warn(
                            "The list of {} in the directory: {} {}",
                            member.code(),
                            refusal.code(),
                            refusal.getMessage());
                }
            }
        }
    }

    private void take(RevocationList list) {
        try {
            revocations.accept(list, clock.instant());
        } catch (SecurityRefusal older) {
            LOG.debug("{} {}", older.code(), older.getMessage());
        }
    }

    Clock clock() {
        return clock;
    }

    Instant now() {
        return clock.instant();
    }

    CryptoProviders providers() {
        return providers;
    }

    KeyRing keys() {
        return keys;
    }

    Revocations revocations() {
        return revocations;
    }

    DirectoryInForce directory() {
        return directory;
    }

    AnnouncementReader reader() {
        return reader;
    }

    /** The federation by the editions in force. */
    Federation federation() {
        return directory.get();
    }

    /** Our own entry in the directory; empty when it does not list us any more. */
    Optional<Member> own() {
        return directory.present().flatMap(federation -> federation.member(federation.own()));
    }

    /** The key with which brokers know each other. */
    TlsKeys tls() {
        return new TlsKeys(keys.tlsKeystore(), password);
    }
}
