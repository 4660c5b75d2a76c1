package org.valise.campaign.traffic;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.valise.campaign.history.Event;
import org.valise.campaign.history.History;
import org.valise.campaign.scene.Door;
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
        return handIn(address, Writing.plain(like("trace-request", address)), door);
    }

    /** The same with an attachment of up to a few megabytes. */
    void handInLarge(Address address, Door door) throws InterruptedException {
        handIn(address, Writing.large(like("illicit-route-report", address)), door);
    }

    private Letter like(String example, Address address) {
        return Letter.like(example, clock.instant())
                .between(address.from(), address.to())
                .set("ConversationId", address.conversation().toString());
    }

    private UUID handIn(Address address, Writing writing, Door door) throws InterruptedException {
        history.write(new Event.Offered(
                writing.id(),
                address.from(),
                address.to(),
                address.agency(),
                address.conversation(),
                address.place(),
                writing.digest()));
        Event answer = answer(writing, door);
        history.write(answer);
        return writing.id();
    }

    private static Event answer(Writing writing, Door door) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                for (Map.Entry<String, byte[]> each : writing.attachments().entrySet()) {
                    door.attach(writing.id(), each.getKey(), each.getValue());
                }
                door.submit(writing.document());
                return new Event.Accepted(writing.id(), attempt);
            } catch (Door.Refusal refusal) {
                return new Event.Refused(writing.id(), refusal.code());
            } catch (IOException unanswered) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }
}
