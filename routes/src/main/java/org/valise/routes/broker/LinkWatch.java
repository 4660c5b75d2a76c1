package org.valise.routes.broker;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.cluster.Bridge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at every bridge once a second and now and then asks why one is down. Artemis itself tells only its debug log. */
final class LinkWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LinkWatch.class);

    private final ActiveMQServer server;
    private final List<Peer> peers;
    private final Clock clock;
    private final LinkProbe probe;
    private volatile List<LinkState> states;
    private int looks;
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "link-watch");
        thread.setDaemon(true);
        return thread;
    });

    LinkWatch(ActiveMQServer server, TlsKeys keys, List<Peer> peers, Clock clock) {
        this.server = server;
        this.peers = peers;
        this.clock = clock;
        this.probe = new LinkProbe(keys);
        Instant now = clock.instant();
        this.states = peers.stream()
                .map(peer -> new LinkState(peer.memberCode(), false, now, "", 0))
                .toList();
    }

    void start() {
        var unused = watcher.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
    }

    /** In the order of the peers; what waits is counted now, the rest is at most about three seconds old. */
    List<LinkState> states() {
        List<LinkState> seen = states;
        List<LinkState> now = new ArrayList<>();
        for (int i = 0; i < peers.size(); i++) {
            LinkState state = seen.get(i);
            long waiting = waiting(peers.get(i));
            now.add(new LinkState(state.peer(), state.connected(), state.since(), state.lastFailure(), waiting));
        }
        return List.copyOf(now);
    }

    private void look() {
        try {
            List<LinkState> now = new ArrayList<>();
            for (int i = 0; i < peers.size(); i++) {
                now.add(next(peers.get(i), states.get(i)));
            }
            looks++;
            toAsk(now).ifPresent(i -> now.set(i, ask(peers.get(i), now.get(i))));
            states = List.copyOf(now);
        } catch (RuntimeException e) {
            // Without this the executor would never look again, and say nothing. A broker that stops is no news.
            if (!watcher.isShutdown()) {
                LOG.warn("cannot tell the state of the links", e);
            }
        }
    }

    private LinkState next(Peer peer, LinkState before) {
        boolean connected = connected(peer);
        Instant since = connected == before.connected() ? before.since() : clock.instant();
        if (connected != before.connected()) {
            LOG.info("link to {} is {}", peer.memberCode(), connected ? "up" : "down");
        }
        return new LinkState(peer.memberCode(), connected, since, before.lastFailure(), 0);
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
        return new LinkState(state.peer(), false, state.since(), probe.whyDown(peer), 0);
    }

    private boolean connected(Peer peer) {
        Bridge bridge = server.getClusterManager().getBridges().get(LinkBridge.name(peer));
        return bridge != null && bridge.isConnected();
    }

    private long waiting(Peer peer) {
        if (!server.isActive()) {
            return 0;
        }
        return server.locateQueue(LinkQueues.out(peer.memberCode())).getMessageCount();
    }

    @Override
    public void close() {
        watcher.shutdownNow();
    }
}
