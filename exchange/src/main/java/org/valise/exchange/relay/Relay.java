package org.valise.exchange.relay;

import java.util.Optional;
import org.valise.exchange.Digests;
import org.valise.exchange.Step;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.receipt.EvidenceWriter;
import org.valise.exchange.receipt.Subject;
import org.valise.exchange.receive.Received;
import org.valise.exchange.record.Entry;
import org.valise.schemas.evidence.EvidenceEvent;

/**
 * Stage relay: an envelope that goes on gets our signed relay evidence. The envelope itself is moved
 * by the broker, unopened and unchanged; evidence and parts are moved without evidence of their own.
 */
public final class Relay implements Step<Received, Optional<Entry.Passed>> {
    private final EvidenceWriter evidence;

    public Relay(EvidenceWriter evidence) {
        this.evidence = evidence;
    }

    @Override
    public Optional<Entry.Passed> apply(Received received) {
        if (received.onward().isEmpty() || !(received.frame() instanceof Frame.Envelope envelope)) {
            return Optional.empty();
        }
        String digest = Digests.sha256(envelope.sealed());
        Subject subject = new Subject(
                received.header().from(), received.header().id(), Optional.empty(), digest, Optional.empty());
        return Optional.of(new Entry.Passed(
                received.header(),
                digest,
                evidence.positive(EvidenceEvent.RELAY_ACCEPTANCE, subject),
                received.back()));
    }
}
