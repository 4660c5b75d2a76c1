package org.valise.exchange;

import java.util.Optional;

/**
 * Port: whether this node takes in anything new at this moment, from agencies and from peers. What was accepted is finished
 * either way. Asked for every document: quick, and thread safe.
 */
@FunctionalInterface
public interface Gate {

    /** Always open. */
    Gate OPEN = Optional::empty;

    /** Why nothing is taken in; empty when the gate is open. */
    Optional<NotNow> closed();

    /**
     * Lets pass only while the gate is open.
     *
     * @throws NotNow otherwise
     */
    default void require() {
        closed().ifPresent(why -> {
            throw why;
        });
    }

    /** Open when both are. */
    default Gate and(Gate other) {
        return () -> closed().or(other::closed);
    }
}
