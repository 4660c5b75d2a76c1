package org.valise.gateway;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.announce.Announce;
import org.valise.exchange.directory.Member;
import org.valise.exchange.directory.SignedEdition;
import org.valise.exchange.record.Ledger;
import org.valise.exchange.trust.Announcement;
import org.valise.exchange.trust.Announcements;

/**
 * Puts announcements into force in the running node: what peers have announced and the line has recorded, and what is handed
 * over here. The directory counts at once; keys, links and permissions follow on a thread of their own, in the same order.
 */
final class Publication implements Consumer<Announcement>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

    private final Trust trust;
    private final Announce announce;
    private final Ledger ledger;
    private final Announcements stored;
    private final OwnBroker broker;
    private final Runnable followed;
    private final Rerouting rerouting;
    private final ExecutorService follower;
    private Set<String> told = Set.of();
    private Path tlsKey;

    /**
     * @param followed called when the links are those of the directory in force
     * @param rerouting takes care of what is under way then
     */
    Publication(
            Trust trust,
            Announce announce,
            Ledger ledger,
            Announcements stored,
            OwnBroker broker,
            Runnable followed,
            Rerouting rerouting) {
        this.rerouting = rerouting;
        this.trust = trust;
        this.announce = announce;
        this.ledger = ledger;
        this.stored = stored;
        this.broker = broker;
        this.followed = followed;
        this.tlsKey = trust.keys().tlsKeystore();
        this.follower = Executors.newSingleThreadExecutor(
                task -> new Thread(task, "trust-" + trust.directory().name()));
    }

    /** Takes an edition that somebody hands over here; says in words what became of it. */
    String publish(SignedEdition edition) {
        Announcement announcement = trust.reader().edition(edition);
        return (publish(announcement) ? "In force now: edition " : "In force before: edition ") + announcement.number()
                + " of " + announcement.subject();
    }

    /** Takes a revocation list (DER) that somebody hands over here; says in words what became of it. */
    String publish(byte[] list) {
        Announcement announcement = trust.reader().revocations(list);
        String whose = "the list of " + announcement.subject().split(" ", 2)[0];
        return publish(announcement)
                ? "In force now, and on its way to every member: " + whose + "."
                : "In force before: " + whose + ".";
    }

    /** Takes what somebody hands over here; says whether it was new. */
    boolean publish(Announcement announcement) {
        boolean fresh = new Announcer(announce, ledger).record(announcement);
        if (fresh) {
            accept(announcement);
        }
        return fresh;
    }

    @Override
    public void accept(Announcement announcement) {
        trust.accept(announcement);
        LOG.info("In force: {} {} {}", announcement.kind(), announcement.subject(), announcement.number());
        look();
    }

    /**
     * Looks again at keys, at what other processes of this node have put in, and at what was set aside when its federation was
     * not recognised.
     */
    void look() {
        follower.execute(() -> {
            restore();
            follow();
        });
    }

    private void restore() {
        try {
            trust.restore(stored);
        } catch (RuntimeException failure) {
            LOG.warn("Cannot look for what other processes have put into force: {}", failure.toString(), failure);
        }
    }

    private void follow() {
        try {
            trust.chooseKeys();
            followKeys();
            broker.follow(trust.federation());
            followed.run();
            tellNewPeers();
        } catch (RuntimeException failure) {
            // The next look comes within a minute; until then the links stay as they were.
            LOG.warn("The links do not follow the directory yet: {}", failure.toString(), failure);
            return;
        }
        try {
            rerouting.follow(trust.federation());
        } catch (RuntimeException failure) {
            LOG.warn("What is under way stays on its old ways for another minute: {}", failure.toString(), failure);
        }
    }

    private void followKeys() {
        Path now = trust.keys().tlsKeystore();
        if (!now.equals(tlsKey)) {
            broker.replaceKeys(trust.tls());
            tlsKey = now;
        }
    }

    /** A peer that was none before may have missed what went round. Those told stand in the archive, for a crash in between. */
    private void tellNewPeers() {
        Set<String> now = present();
        if (now.equals(told)) {
            return;
        }
        Set<String> fresh = new HashSet<>(now);
        fresh.removeAll(stored.told());
        if (!fresh.isEmpty()) {
            // Our own directory first: it says which other federations are believed.
            trust.inForce(stored).stream()
                    .sorted(Comparator.comparing(
                            fact -> !fact.subject().equals(trust.directory().name())))
                    .forEach(fact -> ledger.recordNow(announce.forNewPeers(fact, fresh)));
        }
        stored.told(now);
        told = now;
    }

    private Set<String> present() {
        return trust.directory().present().stream()
                .flatMap(federation -> federation.peers().stream())
                .map(Member::code)
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        follower.shutdown();
        try {
            follower.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
