package org.valise.gateway;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something slow that is being made while the start goes on with something else.
 *
 * @param <T> what is made
 */
final class Meanwhile<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Meanwhile.class);

    private final CompletableFuture<T> made;

    private Meanwhile(CompletableFuture<T> made) {
        this.made = made;
    }

    static <T> Meanwhile<T> make(String name, Supplier<T> maker) {
        return new Meanwhile<>(CompletableFuture.supplyAsync(maker, task -> new Thread(task, "start-" + name).start()));
    }

    /** Waits for it; what went wrong comes out as it was thrown. */
    T get() {
        try {
            return made.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** Waits for it and closes it, if it was made and can be closed. */
    @Override
    public void close() {
        try {
            if (get() instanceof AutoCloseable open) {
                open.close();
            }
        } catch (RuntimeException neverMade) {
            LOG.debug("There is nothing to close", neverMade);
        } catch (Exception failure) { // what AutoCloseable declares
            throw new IllegalStateException("It did not close cleanly", failure);
        }
    }
}
