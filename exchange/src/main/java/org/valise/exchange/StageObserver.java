package org.valise.exchange;

import java.util.UUID;

/** Told of every stage that a message has passed; must be quick and must not throw. */
@FunctionalInterface
public interface StageObserver {

    /** Hears nothing. */
    StageObserver NONE = (stage, message, nanos) -> {};

    /**
     * A stage is done.
     *
     * @param message the message's id
     * @param nanos how long the stage took, in nanoseconds
     */
    void passed(Stage stage, UUID message, long nanos);
}
