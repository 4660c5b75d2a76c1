package org.valise.campaign.traffic;

import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.valise.campaign.history.Event;
import org.valise.campaign.history.History;
import org.valise.campaign.scene.Door;
import org.valise.exchange.Digests;
import org.valise.gateway.demo.Letter;

/** Hands letters in, each as often as it takes until the node answers, and writes down what it answered. Thread safe. */
public final class Post {
    private static final long PAUSE_MILLIS = 200;

    private final History history;
    private final Clock clock;

    public Post(History history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /** Where a letter belongs. */
    public record Address(String from, String to, String agency, UUID conversation, int place) {}

    /** Writes a letter, and hands it in until there is an answer; the id of the message. */
    public UUID handIn(Address address, Door door) throws InterruptedException {
        Letter letter = Letter.like("trace-request", clock.instant())
                .between(address.from(), address.to())
                .set("ConversationId", address.conversation().toString())
                .drop("Attachments")
                .drop("Photograph");
        byte[] document = letter.bytes();
        history.write(new Event.Offered(
                letter.id(),
                address.from(),
                address.to(),
                address.agency(),
                address.conversation(),
                address.place(),
                Digests.sha256(document)));
        for (int attempt = 1; ; attempt++) {
            try {
                door.submit(document);
                history.write(new Event.Accepted(letter.id(), attempt));
                return letter.id();
            } catch (Door.Refusal refusal) {
                history.write(new Event.Refused(letter.id(), refusal.code()));
                return letter.id();
            } catch (IOException unanswered) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }
}
