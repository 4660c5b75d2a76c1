package org.valise.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.valise.gateway.demo.Letter;

/** Two members send each other letters without end, on a thread of its own. Every accepted one is remembered. */
final class Chatter implements AutoCloseable {
    private static final long PAUSE_MILLIS = 20;

    private final TestFederation federation;
    private final List<String> members;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<String> silent = new ArrayList<>();
    private final Thread thread = new Thread(this::run, "chatter");
    private volatile boolean closed;

    private record Sent(String from, String to, Letter letter) {}

    /** Something that is done to a member. */
    @FunctionalInterface
    interface Change {
        void make() throws Exception;
    }

    Chatter(TestFederation federation, String one, String other) {
        this.federation = federation;
        this.members = List.of(one, other);
        thread.start();
    }

    private void run() {
        try {
            while (!closed) {
                round();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        for (int i = 0; i < members.size(); i++) {
            send(members.get(i), members.get(1 - i));
        }
    }

    private synchronized void send(String from, String to) {
        if (!silent.contains(from)) {
            Letter letter = federation.trace(from, to);
            federation.submit(from, letter);
            sent.add(new Sent(from, to, letter));
        }
    }

    /** Something is done to a member which sends nothing meanwhile; the other goes on. */
    void without(String member, Change change) throws Exception {
        silence(member);
        change.make();
        resume(member);
    }

    private synchronized void silence(String member) {
        silent.add(member);
    }

    private synchronized void resume(String member) {
        silent.remove(member);
    }

    /** Waits until so many more letters have been accepted. */
    void awaitMore(int letters) {
        int before = sent.size();
        TestFederation.awaiting(letters + " more letters").until(() -> sent.size() >= before + letters);
    }

    /** A letter of this member that is sent after now, when its receipt is back. */
    Letter awaitFrom(String member) {
        int before = sent.size();
        TestFederation.awaiting("a letter of " + member)
                .until(() ->
                        sent.stream().skip(before).anyMatch(one -> one.from().equals(member)));
        Sent next = sent.stream()
                .skip(before)
                .filter(one -> one.from().equals(member))
                .findFirst()
                .orElseThrow();
        federation.awaitReceipts(next.from(), next.letter(), next.to());
        return next.letter();
    }

    /** Waits for the one receipt of every letter that has been accepted up to now. */
    void awaitAll() {
        sent.forEach(one -> federation.awaitReceipts(one.from(), one.letter(), one.to()));
    }

    List<UUID> sentTo(String member) {
        return sent.stream()
                .filter(one -> one.to().equals(member))
                .map(one -> one.letter().id())
                .toList();
    }

    /** Nothing more is sent; what was accepted before may still be under way. */
    void end() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end();
    }
}
