package org.valise.routes.broker;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the broker's thread leaves arrivals and the receiver's thread fetches them, one link after the other, so that a
 * peer with a thousand frames does not keep one with a single frame waiting.
 *
 * <p>Bounded in bytes: a full box makes the broker's thread wait, and with it the broker. Shut, it takes nothing and
 * keeps nothing, and never makes anybody wait.
 */
final class Mailbox {
    private final long capacityBytes;
    private final Map<String, Deque<Arrival>> links = new HashMap<>();
    private final Deque<Deque<Arrival>> turns = new ArrayDeque<>();
    private long bytes;
    private boolean shut;

    Mailbox(long capacityBytes) {
        this.capacityBytes = capacityBytes;
    }

    /** Waits for room; drops the arrival when the box is shut, the broker still has it. */
    synchronized void put(Arrival arrival) throws InterruptedException {
        while (!shut && bytes > 0 && bytes + arrival.frame().length > capacityBytes) {
            wait();
        }
        if (shut) {
            return;
        }
        Deque<Arrival> mail = links.computeIfAbsent(arrival.link(), link -> new ArrayDeque<>());
        if (mail.isEmpty()) {
            turns.add(mail);
        }
        mail.add(arrival);
        bytes += arrival.frame().length;
        notifyAll();
    }

    /** Up to {@code max} arrivals; waits for the first one only, and not when shut. */
    synchronized List<Arrival> take(int max, Duration wait) throws InterruptedException {
        long deadline = System.nanoTime() + wait.toNanos();
        while (turns.isEmpty() && !shut) {
            long millis = (deadline - System.nanoTime() + 999_999) / 1_000_000;
            if (millis <= 0) {
                return List.of();
            }
            wait(millis);
        }
        List<Arrival> taken = new ArrayList<>();
        while (taken.size() < max && !turns.isEmpty()) {
            taken.add(next());
        }
        notifyAll();
        return taken;
    }

    private Arrival next() {
        Deque<Arrival> mail = turns.remove();
        Arrival arrival = mail.remove();
        if (!mail.isEmpty()) {
            turns.add(mail);
        }
        bytes -= arrival.frame().length;
        return arrival;
    }

    synchronized void shut() {
        shut = true;
        links.clear();
        turns.clear();
        bytes = 0;
        notifyAll();
    }

    synchronized void reopen() {
        shut = false;
    }

    synchronized boolean isShut() {
        return shut;
    }
}
