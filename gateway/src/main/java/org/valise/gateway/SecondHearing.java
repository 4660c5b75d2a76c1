package org.valise.gateway;

import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.deliver.Shelf;
import org.valise.routes.broker.FrameSender;
import org.valise.routes.broker.LinkQueues;
import org.valise.routes.broker.Urgency;
import org.valise.security.certificates.CertificateUse;

/**
 * Receipts that were refused because nobody knew whether their signer's key was revoked are put before the line again when
 * somebody knows: their issuers do not give them twice by themselves, and a message without a receipt counts as under way for
 * ever. Of messages that were refused their senders know. One thread.
 */
final class SecondHearing {
    private static final Logger LOG = LoggerFactory.getLogger(SecondHearing.class);
    private static final int MOST = 1_000;

    private final Shelf shelf;
    private final FrameSender broker;
    private final Trust trust;
    // What is heard twice all the same, after a restart, is known by what it says.
    private final Set<Long> heard = new HashSet<>();

    SecondHearing(Shelf shelf, FrameSender broker, Trust trust) {
        this.shelf = shelf;
        this.broker = broker;
        this.trust = trust;
    }

    /** Looks for what can be judged now, and puts it back to where it came from: the end of its peer's queue. */
    void look() {
        for (Shelf.Unheard evidence : shelf.unheard(MOST)) {
            if (!heard.contains(evidence.seq()) && isKnown(evidence.origin())) {
                broker.send(LinkQueues.in(evidence.peer()), evidence.frame(), Urgency.ORDINARY)
                        .join();
                heard.add(evidence.seq());
                LOG.info("Evidence of {} that came over {} is heard again", evidence.origin(), evidence.peer());
            }
        }
    }

    private boolean isKnown(String member) {
        return trust.federation()
                .member(member)
                .filter(listed -> !listed.trust()
                        .usable(CertificateUse.SIGNATURE, trust.now())
                        .isEmpty())
                .isPresent();
    }
}
