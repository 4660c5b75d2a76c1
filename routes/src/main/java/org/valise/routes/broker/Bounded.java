package org.valise.routes.broker;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A step over the network that ends within five seconds, even where the platform sets no limit or a peer drips bytes. */
final class Bounded {
    static final int MILLIS = 5_000;

    private Bounded() {}

    /** Frees what the step hangs on. */
    interface Release {
        void run() throws IOException;
    }

    /** @throws SocketTimeoutException when it was not done in time; {@code release} was called then */
    static <T> T run(Callable<T> step, Release release) throws IOException {
        FutureTask<T> task = new FutureTask<>(step);
        Thread thread = new Thread(task, "connection-test");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            release.run();
            throw new SocketTimeoutException("no answer within " + MILLIS / 1_000 + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            release.run();
            throw new SocketTimeoutException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IOException(String.valueOf(e.getCause()), e);
        }
    }
}
