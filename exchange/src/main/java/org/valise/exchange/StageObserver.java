package org.valise.exchange;

import java.util.Optional;
import java.util.UUID;

/** Told of every stage that a message has passed, and of what was refused; must be quick and must not throw. Thread safe. */
@FunctionalInterface
public interface StageObserver {

    /** Hears nothing. */
    StageObserver NONE = (stage, message, nanos) -> {};

    /**
     * A stage is done. Of the first one, in which a document's id is not known yet, it is told right before the second, on the
     * same thread.
     *
     * @param message the message's id
     * @param nanos how long the stage took, in nanoseconds
     */
    void passed(Stage stage, UUID message, long nanos);

    /**
     * This node has turned something down.
     *
     * @param code stable code, of whichever module
     * @param message its id, where that could be read
     * @param from the door or the peer that it came from
     */
    default void refused(String code, Optional<UUID> message, String from) {}

    /**
     * Another node has told us by signed evidence that it turned a message of ours down; heard once for each evidence.
     *
     * @param code as that node has written it
     * @param by the node that speaks
     */
    default void refusedElsewhere(String code, UUID message, String by) {}

    /**
     * A message has expired and ended here, with signed evidence.
     *
     * @param code why
     */
    default void ended(String code, UUID message) {}

    /** Both of them, this one first. */
    default StageObserver and(StageObserver other) {
        StageObserver first = this;
        return new StageObserver() {
            @Override
            public void passed(Stage stage, UUID message, long nanos) {
                first.passed(stage, message, nanos);
                other.passed(stage, message, nanos);
            }

            @Override
            public void refused(String code, Optional<UUID> message, String from) {
                first.refused(code, message, from);
                other.refused(code, message, from);
            }

            @Override
            public void refusedElsewhere(String code, UUID message, String by) {
                first.refusedElsewhere(code, message, by);
                other.refusedElsewhere(code, message, by);
            }

            @Override
            public void ended(String code, UUID message) {
                first.ended(code, message);
                other.ended(code, message);
            }
        };
    }
}
