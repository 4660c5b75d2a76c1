package org.valise.campaign.traffic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.campaign.history.Event;
import org.valise.campaign.history.History;
import org.valise.campaign.scene.Door;
import org.valise.campaign.scene.Member;
import org.valise.exchange.deliver.MessageRef;
import org.valise.gateway.rest.Views;
import org.valise.schemas.document.AttachmentFacts;

/**
 * The half of an agency's system that reads: it takes over what waits, in the order of the inbox, of the conversations that fall to
 * it among the member's agencies. It remembers nothing of what it has taken: what waits again is taken again, and written down again.
 * So is what the node gives to a rival too.
 */
final class Taker implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Taker.class);
    private static final long PAUSE_MILLIS = 250;
    private static final int ONE_WITH_A_RIVAL_AMONG = 8;

    private final String member;
    private final String agency;
    private final int share;
    private final int shares;
    private final Door door;
    private final String rival;
    private final Door rivalsDoor;
    private final ExecutorService rivals = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "rival");
        thread.setDaemon(true);
        return thread;
    });
    private final History history;
    private volatile boolean ended;

    /** @param share its place among the agencies, by which conversations fall to it */
    Taker(Member member, List<String> agencies, int share, History history) throws IOException {
        this.member = member.code();
        this.agency = agencies.get(share);
        this.rival = agencies.get((share + 1) % agencies.size());
        this.share = share;
        this.shares = agencies.size();
        this.door = member.door(agency);
        this.rivalsDoor = member.door(rival);
        this.history = history;
    }

    void end() {
        ended = true;
    }

    @Override
    public void run() {
        try {
            while (!ended) {
                takeWhatWaits();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeWhatWaits() throws InterruptedException {
        try {
            for (Views.MessageLine line : door.inbox()) {
                if (Math.floorMod(line.conversation().hashCode(), shares) == share) {
                    take(line);
                }
            }
        } catch (IOException gone) {
            LOG.debug("The inbox of {} does not answer: {}", member, gone.toString());
        }
    }

    private void take(Views.MessageLine line) throws IOException, InterruptedException {
        MessageRef message = MessageRef.of(line.from(), line.id());
        String digest = digest(message, line);
        for (Claim.Answer answer : answers(message)) {
            if (answer.ours()) {
                history.write(new Event.Taken(
                        line.id(),
                        member,
                        line.from(),
                        answer.agency(),
                        UUID.fromString(line.conversation()),
                        line.seq(),
                        digest,
                        answer.attempts()));
            }
        }
    }

    private String digest(MessageRef message, Views.MessageLine line) throws IOException, InterruptedException {
        byte[] document = door.document(message);
        List<byte[]> attachments = new ArrayList<>();
        // By their ids, as the sender counts them. What has none comes without this list.
        for (AttachmentFacts each : Objects.requireNonNullElse(line.attachments(), List.<AttachmentFacts>of()).stream()
                .sorted(Comparator.comparing(AttachmentFacts::id))
                .toList()) {
            attachments.add(door.attachment(message, each.id()));
        }
        return Writing.digest(document, attachments);
    }

    /** Now and then another agency asks for the same message at the same time: one of the two may have it. */
    private List<Claim.Answer> answers(MessageRef message) throws IOException, InterruptedException {
        Claim own = new Claim(agency, door, message);
        if (Math.floorMod(message.id().hashCode(), ONE_WITH_A_RIVAL_AMONG) != 0) {
            return List.of(own.call());
        }
        Future<Claim.Answer> other = rivals.submit(new Claim(rival, rivalsDoor, message));
        Claim.Answer answer = own.call();
        try {
            return List.of(answer, other.get());
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
    }
}
