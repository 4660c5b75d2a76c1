package org.valise.routes.broker;

import org.valise.exchange.frame.FrameCodec;

/**
 * What overtakes what in a queue. Frames of one urgency keep their order.
 *
 * <p>Messages of every priority are {@link #ORDINARY}, urgent ones too. If an urgent message overtook a routine one of the
 * same conversation, an answer could come before what it answers, or an envelope before its parts; the receiver would
 * refuse what it takes only in order. Urgent messages are helped by being read first, not by being carried first: a link
 * empties its queue in seconds.
 */
public enum Urgency {
    /** Messages and their parts. */
    ORDINARY(4),
    /** It speaks of messages of the receiver's only, which are there already, and must not wait behind those of its issuer. */
    EVIDENCE(6),
    /** Facts of trust: they stand for themselves, refer to nothing before them, and must not wait behind a queue. */
    ANNOUNCEMENT(9);

    private final int priority;

    Urgency(int priority) {
        this.priority = priority;
    }

    /** By the kind that a frame says it is of. */
    public static Urgency of(byte[] frame) {
        if (FrameCodec.isAnnouncement(frame)) {
            return ANNOUNCEMENT;
        }
        return FrameCodec.isEvidence(frame) ? EVIDENCE : ORDINARY;
    }

    /** By what its sender asked for: somewhere between the lowest and the highest. */
    static Urgency of(int priority) {
        if (priority >= ANNOUNCEMENT.priority) {
            return ANNOUNCEMENT;
        }
        return priority > ORDINARY.priority ? EVIDENCE : ORDINARY;
    }

    /** The broker's number for it: JMS message priority, 0 to 9. */
    byte priority() {
        return (byte) priority;
    }

    /** What the broker finds in exactly the frames of this urgency. */
    String filter() {
        return switch (this) {
            case ORDINARY -> "AMQPriority <= " + ORDINARY.priority;
            case EVIDENCE -> "AMQPriority > " + ORDINARY.priority + " AND AMQPriority < " + ANNOUNCEMENT.priority;
            case ANNOUNCEMENT -> "AMQPriority >= " + ANNOUNCEMENT.priority;
        };
    }
}
