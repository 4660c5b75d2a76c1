package org.valise.routes.broker;

import java.util.List;
import org.apache.activemq.artemis.core.config.BridgeConfiguration;
import org.apache.activemq.artemis.core.server.ComponentConfigurationRoutingType;

/** How frames are pushed from {@code out.PEER} here to {@code in.OWN} at the peer. Times in milliseconds. */
final class LinkBridge {
    private static final int WINDOW_BYTES = 4 << 20;

    private LinkBridge() {}

    static String name(Peer peer) {
        return "to." + peer.memberCode();
    }

    static BridgeConfiguration to(Peer peer, String ownCode) {
        return new BridgeConfiguration(name(peer))
                .setQueueName(LinkQueues.out(peer.memberCode()))
                .setForwardingAddress(LinkQueues.in(ownCode))
                .setStaticConnectors(List.of(TlsTransport.connectorName(peer)))
                .setRoutingType(ComponentConfigurationRoutingType.ANYCAST)
                .setInitialConnectAttempts(-1)
                .setReconnectAttempts(-1)
                // Attack: a peer announces "its" next address in a topology update, with TLS off, and the bridge goes
                // there. Zero makes every attempt start from our own configuration.
                .setReconnectAttemptsOnSameNode(0)
                .setRetryInterval(200)
                .setRetryIntervalMultiplier(1.5)
                .setMaxRetryInterval(3_000)
                // With it the peer's broker commits each frame on its own, and where it pages to disk and the reader
                // has
                // caught up with the writer, Artemis hands out what is committed before what is not yet.
                .setUseDuplicateDetection(false)
                .setConfirmationWindowSize(WINDOW_BYTES)
                .setProducerWindowSize(WINDOW_BYTES)
                .setMinLargeMessageSize(FrameLimits.BUFFER_BYTES)
                .setClientFailureCheckPeriod(2_000)
                .setConnectionTTL(6_000)
                .setCallTimeout(10_000)
                .setPendingAckTimeout(1_000)
                // Artemis wants a user name; who we are is said by our certificate alone.
                .setUser("link")
                .setPassword("link");
    }
}
