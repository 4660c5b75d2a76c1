package org.valise.gateway;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.valise.exchange.directory.Member;
import org.valise.exchange.receive.Use;
import org.valise.gateway.metrics.Gauge;
import org.valise.gateway.metrics.Reading;
import org.valise.gateway.metrics.Source;
import org.valise.routes.broker.LinkQueues;
import org.valise.routes.broker.LinkState;

/** What the broker can say of its links and queues. Peers are those of the directory in force, and no others. */
final class BrokerReadings {
    private static final double MILLIS = 1_000;

    private final OwnBroker broker;
    private final Trust trust;
    private final Clock clock;

    private BrokerReadings(OwnBroker broker, Trust trust, Clock clock) {
        this.broker = broker;
        this.trust = trust;
        this.clock = clock;
    }

    static Source source(OwnBroker broker, Trust trust, Clock clock) {
        return new Source("broker", new BrokerReadings(broker, trust, clock)::read);
    }

    private List<Reading> read() {
        List<Reading> readings = new ArrayList<>();
        for (LinkState link : broker.links()) {
            readings.add(Gauge.LINK_UP.of(link.connected() ? 1 : 0, link.peer()));
        }
        List<String> queues = new ArrayList<>(List.of(LinkQueues.DEAD));
        for (Member peer : trust.federation().peers()) {
            queues.add(LinkQueues.out(peer.code()));
            queues.addAll(LinkQueues.incoming(peer.code()));
        }
        Map<String, Long> waiting = broker.waiting(queues);
        for (Member peer : trust.federation().peers()) {
            readings.addAll(of(peer.code(), waiting));
        }
        readings.add(Gauge.FRAMES_DEAD.of(waiting.getOrDefault(LinkQueues.DEAD, 0L)));
        readings.add(Gauge.FRAMES_LEFT.of(
                broker.leftBehind().values().stream().mapToLong(Long::longValue).sum()));
        broker.quotas().use().forEach(use -> readings.addAll(of(use)));
        return readings;
    }

    private List<Reading> of(String peer, Map<String, Long> waiting) {
        long in = LinkQueues.incoming(peer).stream()
                .mapToLong(queue -> waiting.getOrDefault(queue, 0L))
                .sum();
        String out = LinkQueues.out(peer);
        double age = broker.oldest(out)
                .map(since -> Duration.between(since, clock.instant()).toMillis() / MILLIS)
                .orElse(0.0);
        return List.of(
                Gauge.QUEUE_FRAMES.of(waiting.getOrDefault(out, 0L), "out", peer),
                Gauge.QUEUE_FRAMES.of(in, "in", peer),
                Gauge.QUEUE_OLDEST.of(Math.max(0, age), peer));
    }

    private static List<Reading> of(Use use) {
        return List.of(
                Gauge.QUOTA_MESSAGES.of((double) use.messages() / use.limit().messages(), use.member(), use.peer()),
                Gauge.QUOTA_BYTES.of((double) use.bytes() / use.limit().bytes(), use.member(), use.peer()));
    }
}
