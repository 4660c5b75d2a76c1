package org.valise.exchange;

/**
 * Work that a timer repeats as long as a node runs. A timer keeps an {@link Error} to itself and never fires again: memory has run
 * out, or a class is not there, and the node looks well and does a part of its work no more. Here the thread's handler hears of it,
 * as it does of threads that end by one.
 */
public final class Lasting {
    private Lasting() {}

    /** The same work, whose errors are told to the handler of its thread. */
    public static Runnable work(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (Error broken) {
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, broken);
                throw broken;
            }
        };
    }
}
