package org.valise.campaign.traffic;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.valise.campaign.scene.Door;
import org.valise.campaign.scene.Member;
import org.valise.exchange.deliver.MessageRef;
import org.valise.schemas.evidence.EvidenceEvent;

/** A message each way between two members, to see whether all of it works: their nodes, brokers, databases and the lines. */
public final class Probe {
    private static final long LOOK_MILLIS = 50;
    private static final String CONSIGNED = EvidenceEvent.CONTENT_CONSIGNMENT.elementText();

    private final Post post;

    public Probe(Post post) {
        this.post = post;
    }

    /** Returns when both messages have their receipts; the caller interrupts it when it takes too long. */
    public void between(Member one, Member other) throws IOException, InterruptedException {
        UUID there = send(one, other);
        UUID back = send(other, one);
        await(one, there);
        await(other, back);
    }

    private UUID send(Member from, Member to) throws IOException, InterruptedException {
        String agency = from.agencies().get(0);
        return post.handIn(new Post.Address(from.code(), to.code(), agency, UUID.randomUUID(), 1), from.door(agency));
    }

    private static void await(Member sender, UUID message) throws IOException, InterruptedException {
        Door door = sender.door();
        while (!isReceipted(door, message)) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private static boolean isReceipted(Door door, UUID message) throws InterruptedException {
        try {
            return door.message(MessageRef.of(message)).evidence().stream()
                    .anyMatch(proof -> proof.event().equals(CONSIGNED));
        } catch (IOException unanswered) {
            return false;
        }
    }
}
