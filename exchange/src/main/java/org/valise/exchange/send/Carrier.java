package org.valise.exchange.send;

import java.util.concurrent.CompletableFuture;

/** Port: our own broker. */
@FunctionalInterface
public interface Carrier {

    /**
     * Puts a frame into the queue of a link. The future is done when the broker has it on stable
     * storage, and fails when that is not certain; sending again is then safe: receivers know what they have.
     * It fails with {@link UnknownLink} when there is no such queue; other links are not concerned then.
     * Frames are taken in the order of the calls. Where a failure is told later, the first call after it
     * fails at once: who sends in order learns of it before anything overtakes what was lost.
     */
    CompletableFuture<Void> carry(String link, byte[] frame);
}
