package org.valise.campaign.traffic;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.campaign.history.Event;
import org.valise.campaign.history.History;
import org.valise.campaign.scene.Door;
import org.valise.exchange.Digests;
import org.valise.exchange.deliver.MessageRef;
import org.valise.gateway.rest.Views;

/**
 * The half of an agency's system that reads: it takes over what waits, in the order of the inbox, of the conversations that fall to
 * it among the member's agencies. It remembers nothing of what it has taken: what waits again is taken again, and written down again.
 */
final class Taker implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Taker.class);
    private static final long PAUSE_MILLIS = 250;

    private final String member;
    private final String agency;
    private final int share;
    private final int shares;
    private final Door door;
    private final History history;
    private volatile boolean ended;

    /** @param share which part of the conversations falls to it, of so many */
    Taker(String member, String agency, int share, int shares, Door door, History history) {
        this.member = member;
        this.agency = agency;
        this.share = share;
        this.shares = shares;
        this.door = door;
        this.history = history;
    }

    void end() {
        ended = true;
    }

    @Override
    public void run() {
        try {
            while (!ended) {
                takeWhatWaits();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeWhatWaits() throws InterruptedException {
        try {
            for (Views.MessageLine line : door.inbox()) {
                if (Math.floorMod(line.conversation().hashCode(), shares) == share) {
                    take(line);
                }
            }
        } catch (IOException gone) {
            LOG.debug("The inbox of {} does not answer: {}", member, gone.toString());
        }
    }

    private void take(Views.MessageLine line) throws IOException, InterruptedException {
        MessageRef message = MessageRef.of(line.from(), line.id());
        String digest = Digests.sha256(door.document(message));
        for (int attempt = 1; ; attempt++) {
            try {
                door.takeOver(message);
                history.write(new Event.Taken(
                        line.id(),
                        member,
                        line.from(),
                        agency,
                        UUID.fromString(line.conversation()),
                        line.seq(),
                        digest,
                        attempt));
                return;
            } catch (Door.Refusal refusal) {
                throw refusal;
            } catch (IOException unanswered) {
                // Perhaps it was done: asking again is harmless, and leaving it would be a message that nobody has.
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }
}
