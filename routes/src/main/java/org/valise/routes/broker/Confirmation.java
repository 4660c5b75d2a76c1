package org.valise.routes.broker;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.client.SendAcknowledgementHandler;
import org.jspecify.annotations.Nullable;

/** One frame, or one message with several, under way: settled exactly once, by the broker's answer or by the end of the connection. */
final class Confirmation implements SendAcknowledgementHandler {
    private final CompletableFuture<Void> future = new CompletableFuture<>();
    private final AtomicBoolean settled = new AtomicBoolean();
    private final Consumer<Confirmation> whenSettled;

    Confirmation(Consumer<Confirmation> whenSettled) {
        this.whenSettled = whenSettled;
    }

    CompletableFuture<Void> future() {
        return future;
    }

    void fail(BrokerFailure failure) {
        settle(failure);
    }

    /** @param problem null when there is none */
    void settle(@Nullable Throwable problem) {
        if (settled.compareAndSet(false, true)) {
            whenSettled.accept(this);
            if (problem == null) {
                future.complete(null);
            } else {
                future.completeExceptionally(problem);
            }
        }
    }

    @Override
    public void sendAcknowledged(Message message) {
        settle(null);
    }

    @Override
    public void sendFailed(Message message, Exception e) {
        fail(new BrokerFailure(BrokerFailure.Code.BROKER_REFUSED, String.valueOf(e.getMessage()), e));
    }
}
