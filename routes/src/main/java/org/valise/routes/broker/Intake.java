package org.valise.routes.broker;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;
import org.apache.activemq.artemis.core.client.impl.ClientConsumerInternal;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.receive.Admission;

/** One connection of a {@link FrameReceiver}, what was handed out on it, and what moves to another queue with it. */
final class Intake implements AutoCloseable {
    /** Message property with the reason why a frame lies among the dead ones. */
    static final String REASON = "reason";

    private static final int WINDOWS_BYTES = 16 << 20;
    private static final int LEAST_WINDOW = 64 << 10;
    private static final int LARGEST_WINDOW = 1 << 20;
    /** For announcements that the broker has and does not bring. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final List<Arrival> handedOut = new ArrayList<>();
    private final Set<String> queues;
    private final Set<String> missing = new TreeSet<>();
    private final Set<String> late = new TreeSet<>();
    private final Set<String> created;
    private final Aside aside = new Aside();
    private final Mailbox mailbox;
    private final long opened = System.nanoTime();
    private final BrokerSession session;
    private final ClientProducer producer;
    private volatile boolean dead;
    /** Announcements that waited when this was opened and have not been handed out. */
    private long ahead;

    /** @param created late queues that were made before this connection; takes up those that are made on it */
    Intake(BrokerAccess access, Set<String> queues, Set<String> created, Admission admission, Clock clock) {
        this.queues = queues;
        this.created = created;
        this.mailbox = new Mailbox(admission, aside, clock);
        int window = Math.max(LEAST_WINDOW, Math.min(LARGEST_WINDOW, WINDOWS_BYTES / Math.max(1, 3 * queues.size())));
        session = BrokerSession.open(access, true, window, this::die);
        try {
            producer = session.session().createProducer();
            begin();
        } catch (ActiveMQException e) {
            session.close();
            throw BrokerSession.failure(e);
        }
    }

    /** Who comes back hears first whom it may believe: what waits of announcements goes before everything else. */
    private void begin() throws ActiveMQException {
        for (String incoming : queues) {
            String news = LinkQueues.news(LinkQueues.sender(incoming));
            if (!LinkQueues.isLate(incoming) && isThere(news, incoming)) {
                ahead += session.count(news);
                consume(news);
            }
        }
        if (ahead == 0) {
            consumeTheRest();
        } else {
            session.session().start();
        }
    }

    private void consumeTheRest() throws ActiveMQException {
        hold();
        ahead = 0;
        for (String queue : queues) {
            if (LinkQueues.isLate(queue)) {
                consumeLate(queue);
            } else {
                consumeMessages(queue);
            }
        }
        for (String queue : List.copyOf(created)) {
            if (queues.contains(LinkQueues.in(LinkQueues.sender(queue)))) {
                consumeLate(queue);
            }
        }
        session.session().start();
    }

    /** What reaches a consumer before its handler is set stays with Artemis' client for ever: nothing comes meanwhile. */
    private void hold() throws ActiveMQException {
        session.session().stop();
    }

    private void consumeMessages(String incoming) throws ActiveMQException {
        for (String queue : List.of(LinkQueues.evidence(LinkQueues.sender(incoming)), incoming)) {
            if (isThere(queue, incoming)) {
                consume(queue);
            }
        }
    }

    private boolean isThere(String queue, String incoming) throws ActiveMQException {
        boolean there = session.hasQueue(queue);
        if (!there) {
            missing.add(incoming);
        }
        return there;
    }

    /** Counts first what waits there: from now on nothing of its origin may overtake it. */
    private void consumeLate(String queue) throws ActiveMQException {
        if (session.hasQueue(queue) && late.add(queue)) {
            aside.found(LinkQueues.sender(queue), LinkQueues.origin(queue), session.count(queue));
            consume(queue);
        }
    }

    private void consume(String queue) throws ActiveMQException {
        ClientConsumer consumer = session.session().createConsumer(queue);
        ClientConsumerInternal manual = (ClientConsumerInternal) consumer;
        manual.setManualFlowMessageHandler(message -> mailbox.put(Arrival.of(queue, message, manual)));
    }

    Mailbox.Fetched take(int max, long maxBytes, Duration wait) throws InterruptedException {
        return mailbox.take(max, maxBytes, ahead > 0 && wait.compareTo(PATIENCE) > 0 ? PATIENCE : wait);
    }

    /** Those that wait at the broker, may be taken and come until the deadline; they belong to the transaction now. */
    List<Arrival> announcements(String peer, long deadline) throws ActiveMQException, InterruptedException {
        String news = LinkQueues.news(peer);
        List<Arrival> found = new ArrayList<>();
        if (!session.hasQueue(news)) {
            return found;
        }
        long waiting = session.count(news)
                - handedOut.stream().filter(arrival -> arrival.isFrom(news)).count();
        Optional<Arrival> next = waiting > 0 ? mailbox.takeAnnouncement(news, deadline) : Optional.empty();
        while (next.isPresent()) {
            hand(next.get());
            found.add(next.get());
            next = found.size() < waiting ? mailbox.takeAnnouncement(news, deadline) : Optional.empty();
        }
        return found;
    }

    /** All of it belongs to the transaction now, and the broker may send as much again. */
    void accept(Mailbox.Fetched fetched) throws ActiveMQException {
        if (ahead > 0) {
            ahead -= fetched.arrivals().size();
            // Announcements over their own limit rest: nothing waits for those.
            if (ahead <= 0 || fetched.isEmpty()) {
                consumeTheRest();
            }
        }
        for (Map.Entry<Arrival, String> each : fetched.toSetAside().entrySet()) {
            Arrival arrival = each.getKey();
            handedOut.add(arrival);
            copy(arrival, lateQueue(arrival.link(), each.getValue()));
            arrival.giveCredit();
        }
        for (Arrival arrival : fetched.arrivals()) {
            hand(arrival);
        }
    }

    private void hand(Arrival arrival) throws ActiveMQException {
        handedOut.add(arrival);
        arrival.giveCredit();
    }

    private String lateQueue(String link, String origin) throws ActiveMQException {
        String queue = LinkQueues.late(link, origin);
        if (!session.hasQueue(queue)) {
            session.create(queue);
            created.add(queue);
        }
        if (!late.contains(queue)) {
            hold();
            consumeLate(queue);
            session.session().start();
        }
        return queue;
    }

    /** The same bytes in another queue, when the transaction commits. */
    void copy(Arrival arrival, String queue) throws ActiveMQException {
        send(arrival, queue, null);
    }

    void deadLetter(Arrival arrival, String reason) throws ActiveMQException {
        send(arrival, LinkQueues.DEAD, reason);
    }

    private void send(Arrival arrival, String queue, @Nullable String reason) throws ActiveMQException {
        ClientMessage message = session.session().createMessage(true);
        // By the frame's kind, not by what its sender asked for: nobody jumps the queue at others' brokers by our hand.
        message.setPriority(Urgency.of(arrival.frame()).priority());
        message.getBodyBuffer().writeBytes(arrival.frame());
        if (reason != null) {
            message.putStringProperty(REASON, reason);
            message.putStringProperty("link", arrival.link());
        }
        session.send(producer, queue, message, null);
    }

    void commit() throws ActiveMQException {
        acknowledge();
        session.session().commit();
    }

    void rollback() throws ActiveMQException {
        session.session().stop();
        // Only what was acknowledged counts as a delivery when it is rolled back.
        acknowledge();
        session.session().rollback();
    }

    private void acknowledge() throws ActiveMQException {
        for (Arrival arrival : handedOut) {
            arrival.acknowledge();
        }
        handedOut.clear();
    }

    boolean isIdle() {
        return handedOut.isEmpty();
    }

    int handedOut() {
        return handedOut.size();
    }

    Set<String> queues() {
        return queues;
    }

    /** Those of the queues that are not there, or not whole. */
    Set<String> missing() {
        return Set.copyOf(missing);
    }

    long opened() {
        return opened;
    }

    boolean isDead() {
        return dead;
    }

    private void die() {
        dead = true;
        mailbox.shut();
    }

    @Override
    public void close() {
        mailbox.shut();
        session.close();
    }
}
