package org.valise.routes.broker;

/**
 * What overtakes what in a queue. Frames of one urgency keep their order.
 *
 * <p>There are only two, and messages of every priority are {@link #ORDINARY}, urgent ones too. If an urgent message
 * overtook a routine one of the same conversation, an answer could come before what it answers, an envelope before its
 * parts, a receipt before its message had left; the receiver would refuse what it takes only in order. Urgent messages are
 * helped by being read first, not by being carried first: a link empties its queue in seconds.
 */
public enum Urgency {
    /** Messages, their parts, and evidence. */
    ORDINARY(4),
    /** Facts of trust: they stand for themselves, refer to nothing before them, and must not wait behind a queue. */
    ANNOUNCEMENT(9);

    private final int priority;

    Urgency(int priority) {
        this.priority = priority;
    }

    /** The broker's number for it: JMS message priority, 0 to 9. */
    byte priority() {
        return (byte) priority;
    }
}
