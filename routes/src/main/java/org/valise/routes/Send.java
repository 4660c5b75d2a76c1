package org.valise.routes;

import java.util.concurrent.CompletableFuture;
import org.valise.exchange.Step;
import org.valise.exchange.send.Carrier;

/** The last step of the outbound line: a frame goes to our broker, which the outbox then forgets. */
public final class Send implements Step<Send.Carriage, CompletableFuture<Void>> {
    static final String ID = "outbox";

    private final Carrier broker;

    /** A frame on its way to the queue of a link. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Carriage(String link, byte[] frame) {}

    public Send(Carrier broker) {
        this.broker = broker;
    }

    @Override
    public CompletableFuture<Void> apply(Carriage carriage) {
        return broker.carry(carriage.link(), carriage.frame());
    }
}
