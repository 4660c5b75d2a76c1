package org.valise.routes.broker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.core.client.impl.ServerLocatorInternal;
import org.apache.activemq.artemis.core.config.BridgeConfiguration;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.cluster.impl.BridgeImpl;

/**
 * The bridges that run, one for each linked peer, each with a connection of its own.
 *
 * <p>They are Artemis' bridges, but not in the keeping of its cluster manager: that one stops <em>all</em> bridges as soon
 * as one peer answers with a security exception. Attack: any peer could so cut our links to all others until the next
 * start; and a peer that merely has an old list of our certificates would do it by mistake.
 *
 * <p>A bridge that is closed lets the peer confirm what is under way, for a second; what is not confirmed then stays at the
 * head of its queue, in order. The next bridge sends it again, and the peer's node knows what it has already.
 */
final class LinkBridges {
    private final ActiveMQServer server;
    private final String ownCode;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    /** Their own: connecting blocks, and thirty silent hosts would take all the threads that the broker's queues share. */
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "link");
        thread.setDaemon(true);
        return thread;
    });

    LinkBridges(ActiveMQServer server, String ownCode) {
        this.server = server;
        this.ownCode = ownCode;
    }

    /** Starts to connect, and returns at once. The queue must exist; no bridge may run for this peer. */
    void open(Peer peer, TlsKeys keys, Path trust) {
        Running link = start(peer, TlsTransport.connector(keys, peer, trust));
        if (running.putIfAbsent(peer.memberCode(), link) != null) {
            throw new IllegalStateException("a bridge to " + peer.memberCode() + " runs already");
        }
        try {
            link.bridge().start();
        } catch (Exception e) {
            // Artemis declares Exception; a bridge that was never started can be started.
            throw new IllegalStateException("cannot start the bridge to " + peer.memberCode(), e);
        }
    }

    private Running start(Peer peer, TransportConfiguration connector) {
        BridgeConfiguration settings = LinkBridge.to(peer, ownCode);
        ServerLocatorInternal locator = (ServerLocatorInternal) ActiveMQClient.createServerLocatorWithoutHA(connector);
        locator.setIdentity(settings.getName());
        // The bridge itself tries again.
        locator.setReconnectAttempts(0);
        locator.setInitialConnectAttempts(0);
        locator.setRetryInterval(settings.getRetryInterval());
        locator.setConfirmationWindowSize(settings.getConfirmationWindowSize());
        locator.setProducerWindowSize(settings.getProducerWindowSize());
        locator.setClientFailureCheckPeriod(settings.getClientFailureCheckPeriod());
        locator.setConnectionTTL(settings.getConnectionTTL());
        locator.setCallTimeout(settings.getCallTimeout());
        locator.setMinLargeMessageSize(settings.getMinLargeMessageSize());
        locator.setBlockOnDurableSend(false);
        locator.setBlockOnNonDurableSend(false);
        try {
            return new Running(new ListedBridge(peer, locator, settings, threads, server), locator);
        } catch (ActiveMQException e) {
            throw new IllegalStateException("the bridge to " + peer.memberCode() + " cannot be made", e);
        }
    }

    /**
     * Stops the bridges to these peers side by side. Returns when none of them sends any more: about a second, ten when
     * one is in the middle of connecting to a host that does not answer.
     */
    void close(Collection<String> codes) {
        List<Running> links = stop(codes);
        links.forEach(link -> link.bridge().flushExecutor());
        for (Running link : links) {
            link.locator().close();
            // Only now what hung on the connection comes back; without this two bridges would share a queue.
            if (link.bridge().getState() != BridgeImpl.State.STOPPED) {
                link.bridge().flushExecutor();
            }
        }
    }

    /** The same for all, without waiting: the broker ends, and what is under way is on its disk. */
    void closeAll() {
        stop(List.copyOf(running.keySet())).forEach(link -> link.locator().close());
        threads.shutdown();
    }

    private List<Running> stop(Collection<String> codes) {
        List<Running> stopped = new ArrayList<>();
        for (String code : codes) {
            Running link = running.remove(code);
            if (link != null) {
                stop(link.bridge());
                stopped.add(link);
            }
        }
        return stopped;
    }

    private static void stop(BridgeImpl bridge) {
        try {
            bridge.stop();
        } catch (Exception e) {
            // Artemis declares Exception; only a bridge that was paused cannot be stopped, and nobody pauses these.
            throw new IllegalStateException("cannot stop " + bridge.getName(), e);
        }
    }

    /** Whether a bridge runs for this peer, connected or not. */
    boolean isOpen(String code) {
        return running.containsKey(code);
    }

    /** Whether frames for this peer can go out now. */
    boolean isConnected(String code) {
        Running link = running.get(code);
        return link != null && link.bridge().isConnected();
    }

    private record Running(BridgeImpl bridge, ServerLocatorInternal locator) {}
}
