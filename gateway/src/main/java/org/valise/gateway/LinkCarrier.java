package org.valise.gateway;

import java.util.concurrent.CompletableFuture;
import org.valise.exchange.send.Carrier;
import org.valise.exchange.send.UnknownLink;
import org.valise.routes.broker.BrokerFailure;
import org.valise.routes.broker.FrameSender;
import org.valise.routes.broker.LinkQueues;
import org.valise.routes.broker.Urgency;

/** Our broker as the outbound line sees it: links instead of queues. Thread safe. */
record LinkCarrier(FrameSender sender) implements Carrier {

    @Override
    public CompletableFuture<Void> carry(String link, byte[] frame) {
        // What is no longer true must not be believed by those who still wait behind a long queue.
        return sender.send(LinkQueues.out(link), frame, Urgency.of(frame))
                .exceptionallyCompose(problem -> CompletableFuture.failedFuture(explained(link, problem)));
    }

    private static Throwable explained(String link, Throwable problem) {
        return problem instanceof BrokerFailure failure && failure.code() == BrokerFailure.Code.QUEUE_UNKNOWN
                ? new UnknownLink(link, failure)
                : problem;
    }
}
