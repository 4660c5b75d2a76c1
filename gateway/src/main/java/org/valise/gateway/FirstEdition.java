package org.valise.gateway;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Map;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.announce.Announce;
import org.valise.exchange.directory.DirectoryInForce;
import org.valise.exchange.directory.Edition;
import org.valise.exchange.trust.Announcements;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.storage.Storage;

/** What a node goes by when it starts: what was in force when it ended, or a newer edition that was handed over as a file. */
record FirstEdition(Trust trust) {

    static FirstEdition of(Trust trust, Announce announce, Storage storage) throws IOException {
        trust.restore(storage.announcements());
        BigInteger newest = newest(trust, storage.announcements());
        trust.handedOver()
                .filter(edition -> edition.number().compareTo(newest) >= 0)
                .ifPresent(edition -> {
                    if (new Announcer(announce, storage.ledger()).record(edition)) {
                        trust.accept(edition);
                    }
                });
        requireAtLeast(trust, newest);
        return new FirstEdition(trust);
    }

    /**
     * That edition must list us with our keys, and must not have expired.
     *
     * @throws Refusal DIRECTORY_MISSING or DIRECTORY_EXPIRED
     */
    void require(Configuration configuration) {
        trust.requireTimely();
        OwnKeys.require(configuration, trust);
    }

    static Refusal expired(Edition home) {
        return Refusal.of(Code.DIRECTORY_EXPIRED, "The directory expired at " + home.expires() + ".");
    }

    /** The version of our own federation's directory that was the last to come into force here; 0 when none has. */
    static BigInteger newest(Trust trust, Announcements stored) {
        return stored.editions(Map.of()).stream()
                .filter(edition -> edition.subject().equals(trust.directory().name()))
                .map(Announcements.Stored::number)
                .max(Comparator.naturalOrder())
                .orElse(BigInteger.ZERO);
    }

    /**
     * An older edition than this must not be in force.
     *
     * @throws Refusal DIRECTORY_MISSING
     */
    static void requireAtLeast(Trust trust, BigInteger newest) {
        DirectoryInForce directory = trust.directory();
        BigInteger present = directory.versions().getOrDefault(directory.name(), BigInteger.ZERO);
        // Attack: whoever spoils the newest stored edition brings back the one before it, with all whom it lists.
        if (present.compareTo(newest) < 0) {
            throw Refusal.of(
                    Code.DIRECTORY_MISSING,
                    "Edition " + newest
                            + " of the directory was in force here and cannot be taken up again (the log says"
                            + " why); no older one takes its place.");
        }
    }
}
