package org.valise.exchange.send;

import java.util.concurrent.CompletableFuture;

/** Port: our own broker. */
@FunctionalInterface
public interface Carrier {

    /**
     * Puts a frame into the queue of a link. The future is done when the broker has it on stable
     * storage, and fails when that is not certain; sending again under the same id is then safe.
     */
    CompletableFuture<Void> carry(String link, byte[] frame, String duplicateId);
}
