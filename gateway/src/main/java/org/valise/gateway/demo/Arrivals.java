package org.valise.gateway.demo;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Waits until what was sent is with the addressee's agency and its signed receipt is back. What was seen once is not asked for
 * again.
 */
final class Arrivals {
    private final Archives archives;
    private final Agencies agencies;
    private final Conversations conversations;
    private final Set<UUID> seen = new HashSet<>();

    Arrivals(Archives archives, Agencies agencies, Conversations conversations) {
        this.archives = archives;
        this.agencies = agencies;
        this.conversations = conversations;
    }

    /** Waits until everything that has been sent up to now has arrived and its receipt is back. */
    void awaitAll() throws IOException, InterruptedException {
        List<Sent> all = conversations.sent();
        for (Sent message : all) {
            Patience.until("the receipt of " + message + " is back", () -> isBack(message));
        }
    }

    /** Waits until so many more messages have been sent and their receipts are back. */
    void awaitMore(int messages) throws IOException, InterruptedException {
        int before = conversations.sent().size();
        Patience.until(
                messages + " more messages are sent", () -> conversations.sent().size() >= before + messages);
        awaitAll();
    }

    /** The latest message of a member that has arrived, of those after the first so many; empty while there is none. */
    Optional<Sent> latest(String from, int after) throws IOException, InterruptedException {
        List<Sent> all = conversations.sent();
        for (int i = all.size() - 1; i >= after; i--) {
            if (all.get(i).from().equals(from) && isBack(all.get(i))) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    private boolean isBack(Sent message) throws IOException, InterruptedException {
        if (!seen.contains(message.id()) && agencies.have(message) && archives.isReceipted(message)) {
            seen.add(message.id());
        }
        return seen.contains(message.id());
    }
}
