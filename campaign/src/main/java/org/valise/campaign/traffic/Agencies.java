package org.valise.campaign.traffic;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.valise.campaign.history.History;
import org.valise.campaign.scene.Member;
import org.valise.campaign.scene.Scene;

/** The systems of all agencies of all members, at work. */
public final class Agencies {
    private final List<Sender> senders = new ArrayList<>();
    private final List<Taker> takers = new ArrayList<>();
    private final List<Thread> sending = new ArrayList<>();
    private final List<Thread> taking = new ArrayList<>();

    private Agencies() {}

    /**
     * Starts them.
     *
     * @param pause of each sending agency between two messages
     */
    public static Agencies start(Scene scene, Post post, History history, long seed, Duration pause)
            throws IOException {
        Agencies all = new Agencies();
        Random seeds = new Random(seed);
        for (Member member : scene.members()) {
            List<String> others = Scene.CODES.stream()
                    .filter(code -> !code.equals(member.code()))
                    .toList();
            List<String> names = member.agencies();
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                Random random = new Random(seeds.nextLong());
                all.senders.add(
                        new Sender(member.code(), name, others, member.door(name), post, random, pause.toMillis()));
                all.takers.add(new Taker(member, names, i, history));
            }
        }
        all.senders.forEach(sender -> all.sending.add(thread(sender)));
        all.takers.forEach(taker -> all.taking.add(thread(taker)));
        return all;
    }

    private static Thread thread(Runnable agency) {
        Thread thread = new Thread(agency, "agency");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Nothing new is handed in; returns when the last messages are answered. Taking over goes on. */
    public void endSending() throws InterruptedException {
        senders.forEach(Sender::end);
        for (Thread thread : sending) {
            thread.join();
        }
    }

    /** Nothing is taken over any more. */
    public void endTaking() throws InterruptedException {
        takers.forEach(Taker::end);
        for (Thread thread : taking) {
            thread.join();
        }
    }
}
