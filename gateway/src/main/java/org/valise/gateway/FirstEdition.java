package org.valise.gateway;

import java.io.IOException;
import org.valise.exchange.announce.Announce;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.storage.Storage;

/** What a node goes by when it starts: what was in force when it ended, or a newer edition that was handed over as a file. */
record FirstEdition(Trust trust) {

    static FirstEdition of(Trust trust, Announce announce, Storage storage) throws IOException {
        trust.restore(storage.announcements());
        trust.handedOver().ifPresent(edition -> {
            if (new Announcer(announce, storage.ledger()).record(edition)) {
                trust.accept(edition);
            }
        });
        return new FirstEdition(trust);
    }

    /**
     * That edition must list us with our keys, and must not have expired.
     *
     * @throws org.valise.exchange.Refusal DIRECTORY_MISSING or DIRECTORY_EXPIRED
     */
    void require(Configuration configuration) {
        trust.requireTimely();
        OwnKeys.require(configuration, trust);
    }
}
