package org.valise.campaign.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.valise.campaign.scene.Door;

/**
 * The half of an agency's system that asks: it leads one conversation with each other member, goes on in one of them when the
 * message before was accepted, and begins another after {@value #LENGTH} messages.
 */
final class Sender implements Runnable {
    private static final int LENGTH = 25;
    private static final int ONE_LARGE_AMONG = 60;

    private final String member;
    private final String agency;
    private final Door door;
    private final Post post;
    private final Random random;
    private final long pauseMillis;
    private final List<Conversation> conversations = new ArrayList<>();
    private volatile boolean ended;

    private record Conversation(String to, UUID id, int place) {
        Conversation next(Random random) {
            return place < LENGTH ? new Conversation(to, id, place + 1) : begin(to, random);
        }

        static Conversation begin(String to, Random random) {
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            return new Conversation(to, UUID.nameUUIDFromBytes(bytes), 1);
        }
    }

    Sender(String member, String agency, List<String> others, Door door, Post post, Random random, long pauseMillis) {
        this.member = member;
        this.agency = agency;
        this.door = door;
        this.post = post;
        this.random = random;
        this.pauseMillis = pauseMillis;
        others.forEach(other -> conversations.add(Conversation.begin(other, random)));
    }

    /** The message that it is handing in is its last. */
    void end() {
        ended = true;
    }

    @Override
    public void run() {
        try {
            while (!ended) {
                int chosen = random.nextInt(conversations.size());
                Conversation now = conversations.get(chosen);
                Post.Address address = new Post.Address(member, now.to(), agency, now.id(), now.place());
                if (random.nextInt(ONE_LARGE_AMONG) == 0) {
                    post.handInLarge(address, door);
                } else {
                    post.handIn(address, door);
                }
                conversations.set(chosen, now.next(random));
                TimeUnit.MILLISECONDS.sleep(pauseMillis);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
