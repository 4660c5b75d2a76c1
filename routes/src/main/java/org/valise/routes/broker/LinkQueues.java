package org.valise.routes.broker;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names of the durable queues of a node. A queue and its address have the same name.
 *
 * <p>For each direct peer one queue out and three in: a peer sends to one address only, and the broker itself puts evidence and
 * announcements into queues of their own, so that they do not wait behind messages. Besides, one for the frames of each
 * member that a relay carries and that had to be set aside, made when it is needed; and one for what cannot be carried.
 */
public final class LinkQueues {
    /** What cannot be carried waits here for the operator, with its reason. */
    public static final String DEAD = "dead";

    private static final String IN = "in.";
    private static final String OUT = "out.";
    private static final String EVIDENCE = "evidence.";
    private static final String NEWS = "news.";
    private static final String LATE = "late.";

    private LinkQueues() {}

    /** Frames to this peer; the bridge takes them from here. */
    public static String out(String memberCode) {
        return OUT + requireCode(memberCode);
    }

    /** Frames from this peer; the one address it may send to. */
    public static String in(String memberCode) {
        return IN + requireCode(memberCode);
    }

    /** Evidence from this peer; the broker puts it here. */
    public static String evidence(String memberCode) {
        return EVIDENCE + requireCode(memberCode);
    }

    /** Announcements from this peer; the broker puts them here. */
    static String news(String memberCode) {
        return NEWS + requireCode(memberCode);
    }

    /** Frames that this peer carried for a member and that have to wait longer than its others. */
    public static String late(String memberCode, String origin) {
        return LATE + requireCode(memberCode) + "." + requireCode(origin);
    }

    /** All queues that hold what comes from this peer, except those of what was set aside. */
    public static List<String> incoming(String memberCode) {
        return List.of(in(memberCode), evidence(memberCode), news(memberCode));
    }

    static boolean isLate(String queue) {
        return queue.startsWith(LATE);
    }

    /** Whether it stands for everything that comes from a peer. */
    static boolean isWhole(String incomingQueue) {
        return incomingQueue.startsWith(IN);
    }

    static boolean isEvidence(String queue) {
        return queue.startsWith(EVIDENCE);
    }

    /**
     * The peer whose frames this queue holds.
     *
     * @throws IllegalArgumentException when the name is not that of an incoming queue
     */
    public static String sender(String incomingQueue) {
        if (incomingQueue.startsWith(OUT)) {
            throw new IllegalArgumentException(incomingQueue + " is not an incoming queue");
        }
        return requireCode(member(incomingQueue)
                .orElseThrow(() -> new IllegalArgumentException(incomingQueue + " is not an incoming queue")));
    }

    /** The member for whom the frames in this queue are; nobody for another queue. */
    public static Optional<String> receiver(String queue) {
        return queue.startsWith(OUT) ? Optional.of(queue.substring(OUT.length())) : Optional.empty();
    }

    /** The member whose frames were set aside into this queue. */
    static String origin(String lateQueue) {
        return lateQueue.substring(lateQueue.lastIndexOf('.') + 1);
    }

    /** The peer that an incoming or outgoing queue is for; nobody for another queue. */
    static Optional<String> member(String queue) {
        return Stream.of(IN, OUT, EVIDENCE, NEWS, LATE)
                .filter(queue::startsWith)
                .map(kind -> queue.substring(kind.length()))
                // No code has a dot: what follows one is the member that a late queue is for.
                .map(codes -> codes.split("\\.", 2)[0])
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
