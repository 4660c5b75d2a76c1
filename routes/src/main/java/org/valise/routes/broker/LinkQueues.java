package org.valise.routes.broker;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names of the durable queues of a node. A queue and its address have the same name.
 *
 * <p>For each direct peer one queue out and one in; one for what cannot be carried.
 */
public final class LinkQueues {
    /** What cannot be carried waits here for the operator, with its reason. */
    public static final String DEAD = "dead";

    private static final String IN = "in.";
    private static final String OUT = "out.";

    private LinkQueues() {}

    /** Frames to this peer; the bridge takes them from here. */
    public static String out(String memberCode) {
        return OUT + requireCode(memberCode);
    }

    /** Frames from this peer; the one address it may send to. */
    public static String in(String memberCode) {
        return IN + requireCode(memberCode);
    }

    /**
     * The peer whose frames this queue holds.
     *
     * @throws IllegalArgumentException when the name is not that of an incoming queue
     */
    public static String sender(String incomingQueue) {
        if (!incomingQueue.startsWith(IN)) {
            throw new IllegalArgumentException(incomingQueue + " is not an incoming queue");
        }
        return requireCode(incomingQueue.substring(IN.length()));
    }

    /** The member that an incoming or outgoing queue is for; nobody for another queue. */
    static Optional<String> member(String queue) {
        return Stream.of(IN, OUT)
                .filter(queue::startsWith)
                .map(kind -> queue.substring(kind.length()))
                .findFirst();
    }

    /**
     * Returns the code when it is one: 1 to 64 of A-Z, a-z, 0-9, hyphen and underscore, so that no code can be read as
     * a wildcard or as another queue by the broker.
     *
     * @throws IllegalArgumentException otherwise
     */
    public static String requireCode(String memberCode) {
        if (!memberCode.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("not a member code: " + memberCode);
        }
        return memberCode;
    }
}
