package org.valise.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.record.Ledger;
import org.valise.exchange.reroute.Reroute;
import org.valise.exchange.reroute.Takeover;
import org.valise.exchange.reroute.Underway;

/**
 * Looks for other ways for what is under way, once for every edition that comes into force, once more a little later, and at the
 * start. One thread.
 */
final class Rerouting {
    private static final Logger LOG = LoggerFactory.getLogger(Rerouting.class);
    /** What was permitted under the edition before is recorded by then. */
    private static final Duration LATER = Duration.ofSeconds(30);

    private final Underway underway;
    private final Reroute reroute;
    private final OwnBroker broker;
    private final Runnable rerouted;
    private final Clock clock;
    private Optional<Federation> followed = Optional.empty();
    private Instant again = Instant.MAX;

    /** @param rerouted called when something may wait in the outbox for another link than before */
    Rerouting(Underway underway, Ledger ledger, OwnBroker broker, Runnable rerouted, Clock clock) {
        this.underway = underway;
        this.reroute = new Reroute(underway, ledger);
        this.broker = broker;
        this.rerouted = rerouted;
        this.clock = clock;
    }

    /** The links are those of this directory. What fails is done at the next call. */
    void follow(Federation now) {
        Instant moment = clock.instant();
        boolean changed = followed.filter(now::equals).isEmpty();
        if (!changed && moment.isBefore(again)) {
            return;
        }
        reroute.messages(followed, now);
        reroute.evidence(now);
        int moved = broker.reroute(gone -> new Takeover(gone, now, underway));
        if (moved > 0) {
            LOG.info("{} frames that waited for members without a link are on other ways", moved);
        }
        rerouted.run();
        again = changed ? moment.plus(LATER) : Instant.MAX;
        followed = Optional.of(now);
    }
}
