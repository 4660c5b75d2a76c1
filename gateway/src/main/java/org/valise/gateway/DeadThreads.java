package org.valise.gateway;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of threads that end by something nobody has caught, in a process that is one node. An {@link Error} means that this process
 * is broken: memory has run out, or a class is not there. The node must end then, as it does without its database, since it would
 * go on without the part that this thread did and look well. Anything else is logged only. Thread safe.
 */
public final class DeadThreads implements UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(DeadThreads.class);

    private final CompletableFuture<String> lost = new CompletableFuture<>();

    /** From now on, for every thread of this process that has no handler of its own. */
    public static DeadThreads watched() {
        DeadThreads watch = new DeadThreads();
        Thread.setDefaultUncaughtExceptionHandler(watch);
        return watch;
    }

    /** Completes with the first thread that an Error has ended, in plain words. */
    public CompletableFuture<String> lost() {
        return lost.copy();
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        try {
            LOG.error("THREAD_ENDED: the thread {} has ended by {}", thread.getName(), failure.toString(), failure);
        } finally {
            // Without memory there may be no line either.
            if (failure instanceof Error) {
                lost.complete("the thread " + thread.getName());
            }
        }
    }
}
