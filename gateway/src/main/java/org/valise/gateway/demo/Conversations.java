package org.valise.gateway.demo;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Trace requests and their answers, without end, between pairs of members, on a thread of its own, on which the agencies take
 * over what has arrived, too. Guarantees that every
 * message that a node has accepted is in {@link #sent}. Thread safe.
 */
final class Conversations implements AutoCloseable {
    private static final long PAUSE_MILLIS = 150;

    private final Archives archives;
    private final Agencies agencies;
    private final Clock clock;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final List<String[]> pairs = new ArrayList<>();
    private final List<Asked> unanswered = new ArrayList<>();
    private final Thread thread = new Thread(this::run, "conversations");
    private volatile boolean stopped;

    private record Asked(Sent request, Letter letter) {}

    Conversations(Archives archives, Agencies agencies, Clock clock) {
        this.archives = archives;
        this.agencies = agencies;
        this.clock = clock;
    }

    void start() {
        thread.start();
    }

    /** From now on one asks the other. */
    synchronized void between(String from, String to) {
        pairs.add(new String[] {from, to});
    }

    /** Nobody asks this member any more, and it asks nobody; answers still come. */
    synchronized void endWith(String member) {
        pairs.removeIf(pair -> pair[0].equals(member) || pair[1].equals(member));
    }

    /** Nobody asks anybody any more; answers still come. */
    synchronized void end() {
        pairs.clear();
    }

    /** How many requests this member has sent or received that are not answered yet. */
    synchronized long unanswered(String member) {
        return unanswered.stream()
                .filter(asked -> asked.request().involves(member))
                .count();
    }

    /** How many requests are not answered yet. */
    synchronized long unanswered() {
        return unanswered.size();
    }

    /** What nodes have accepted so far, in that order. */
    List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** What nodes have refused, or not taken: nothing, if all is well. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    private void run() {
        try {
            while (!stopped) {
                round();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void round() throws InterruptedException {
        try {
            agencies.takeOver();
            for (String[] pair : pairs) {
                Letter request = Letter.like("trace-request", clock.instant())
                        .between(pair[0], pair[1])
                        .drop("Attachments")
                        .drop("Photograph");
                unanswered.add(new Asked(submit(request, pair[0], pair[1]), request));
            }
            for (Asked asked : List.copyOf(unanswered)) {
                Sent request = asked.request();
                if (agencies.have(request)) {
                    Letter answer = Letter.like("trace-response", clock.instant())
                            .between(request.to(), request.from())
                            .answering(asked.letter())
                            .drop("Attachments");
                    unanswered.remove(asked);
                    submit(answer, request.to(), request.from());
                }
            }
        } catch (IOException failure) {
            troubles.add(failure.toString());
        }
    }

    private Sent submit(Letter letter, String from, String to) throws IOException, InterruptedException {
        archives.node(from).submit(letter.bytes());
        Sent accepted = new Sent(letter.id(), from, to);
        sent.add(accepted);
        return accepted;
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
