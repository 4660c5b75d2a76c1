package org.valise.routes.broker;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.Lasting;
import org.valise.security.revocation.RevocationStatus;

/** Looks at every link once a second and now and then asks why one is down. Artemis itself tells only its debug log. */
final class LinkWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LinkWatch.class);

    private final ActiveMQServer server;
    private final Links links;
    private final Clock clock;
    private final ConnectionTest test;
    private volatile Seen seen = new Seen(List.of(), List.of());
    private int looks;
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "link-watch");
        thread.setDaemon(true);
        return thread;
    });

    /** The peers, and the state of each in the same order. */
    private record Seen(List<Peer> peers, List<LinkState> states) {}

    LinkWatch(ActiveMQServer server, Links links, String ownCode, Clock clock) {
        this.server = server;
        this.links = links;
        this.clock = clock;
        this.test = new ConnectionTest(ownCode, links::keys, certificate -> RevocationStatus.UNKNOWN, clock);
    }

    void start() {
        var unused = watcher.scheduleWithFixedDelay(Lasting.work(this::look), 0, 1, TimeUnit.SECONDS);
    }

    /** Watches these from now on; what was seen of a link that did not change is kept. */
    synchronized void replacePeers(List<Peer> now) {
        Instant since = clock.instant();
        Seen before = seen;
        seen = new Seen(
                now, now.stream().map(peer -> known(before, peer, since)).toList());
    }

    private static LinkState known(Seen before, Peer peer, Instant since) {
        int at = before.peers().indexOf(peer);
        return at >= 0 ? before.states().get(at) : new LinkState(peer.memberCode(), false, since, "", 0);
    }

    /** In the order of the peers; what waits is counted now, the rest is at most about three seconds old. */
    List<LinkState> states() {
        return seen.states().stream()
                .map(state -> new LinkState(
                        state.peer(), state.connected(), state.since(), state.lastFailure(), waiting(state.peer())))
                .toList();
    }

    private void look() {
        try {
            Seen before = seen;
            List<Peer> peers = before.peers();
            List<LinkState> now = new ArrayList<>();
            for (int i = 0; i < peers.size(); i++) {
                now.add(next(before.states().get(i)));
            }
            looks++;
            toAsk(now).ifPresent(i -> now.set(i, ask(peers.get(i), now.get(i))));
            publish(before, new Seen(peers, List.copyOf(now)));
        } catch (RuntimeException e) {
            // Without this the executor would never look again, and say nothing. A broker that stops is no news.
            if (!watcher.isShutdown()) {
                LOG.warn("cannot tell the state of the links", e);
            }
        }
    }

    /** Unless the peers were replaced meanwhile: those are looked at the next time. */
    private synchronized void publish(Seen before, Seen now) {
        if (seen.equals(before)) {
            seen = now;
        }
    }

    private LinkState next(LinkState before) {
        boolean connected = links.isConnected(before.peer());
        Instant since = connected == before.connected() ? before.since() : clock.instant();
        if (connected != before.connected()) {
            LOG.info("link to {} is {}", before.peer(), connected ? "up" : "down");
        }
        return new LinkState(before.peer(), connected, since, before.lastFailure(), 0);
    }

    /** At most one peer at a look: at once one that is down without a reason, else every five seconds the next one. */
    private OptionalInt toAsk(List<LinkState> now) {
        int[] down = IntStream.range(0, now.size())
                .filter(i -> !now.get(i).connected())
                .toArray();
        OptionalInt unexplained = Arrays.stream(down)
                .filter(i -> now.get(i).lastFailure().isEmpty())
                .findFirst();
        return unexplained.isPresent() || down.length == 0 || looks % 5 != 0
                ? unexplained
                : OptionalInt.of(down[looks / 5 % down.length]);
    }

    private LinkState ask(Peer peer, LinkState state) {
        return new LinkState(state.peer(), false, state.since(), whyDown(peer), 0);
    }

    private String whyDown(Peer peer) {
        return ConnectionTest.firstFailure(test.upToTls(Optional.of(peer)))
                .orElse("TLS works, but the peer's broker gives no access: is our certificate on its list for us?");
    }

    private long waiting(String peer) {
        Queue queue = server.isActive() ? server.locateQueue(LinkQueues.out(peer)) : null;
        return queue == null ? 0 : queue.getMessageCount();
    }

    @Override
    public void close() {
        watcher.shutdownNow();
    }
}
