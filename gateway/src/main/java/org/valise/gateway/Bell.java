package org.valise.gateway;

/** Rings when something has been recorded; nobody need listen. Thread safe. */
final class Bell {
    private volatile Runnable listener = () -> {};

    void answeredBy(Runnable newListener) {
        listener = newListener;
    }

    void ring() {
        listener.run();
    }
}
