package org.valise.routes.broker;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.ActiveMQSecurityException;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.postoffice.impl.LocalQueueBinding;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.impl.AddressInfo;

/**
 * The links of a running broker: who may come in, and the bridges that go out. Changes are made one after the other, and
 * in an order that never lets anybody in who is not on the list.
 */
final class Links {
    private final ActiveMQServer server;
    private final BrokerSettings settings;
    private final PeerSecurity security;
    private final PeerAcceptor acceptor;
    private final LinkBridges bridges;
    private Map<String, Peer> peers = Map.of();
    private volatile TlsKeys keys;

    Links(ActiveMQServer server, BrokerSettings settings, PeerSecurity security, PeerAcceptor acceptor) {
        this.server = server;
        this.settings = settings;
        this.security = security;
        this.acceptor = acceptor;
        this.keys = settings.keys();
        this.bridges = new LinkBridges(server, settings.memberCode());
    }

    /**
     * These and no others, from now on.
     *
     * @throws IllegalArgumentException when the list contradicts itself; nothing has changed then
     */
    synchronized void replacePeers(Collection<Peer> given) {
        Map<String, Peer> now = byCode(given);
        given.forEach(this::addQueues);
        security.replacePeers(given);
        cutUnwelcome();
        bridges.close(peers.values().stream()
                .filter(peer -> !peer.equals(now.get(peer.memberCode())))
                .map(Peer::memberCode)
                .toList());
        peers = now;
        listen();
        openAll();
    }

    /** The key for every connection from now on; those that are open are made anew. */
    synchronized void replaceKeys(TlsKeys now) {
        // Read it before anything is given up: with a key that cannot be read the old one goes on.
        TlsContext.of(now, authorities());
        keys = now;
        listen();
        bridges.close(List.copyOf(peers.keySet()));
        openAll();
        cutEverybody();
    }

    synchronized boolean isPeer(String code) {
        return peers.containsKey(code);
    }

    TlsKeys keys() {
        return keys;
    }

    boolean isConnected(String code) {
        return bridges.isConnected(code);
    }

    /** The queues of nobody on the list that hold something, with how much. */
    synchronized Map<String, Long> leftBehind() {
        return queues().filter(queue -> isOfNobody(queue.getName().toString()) && queue.getMessageCount() > 0)
                .collect(Collectors.toMap(
                        queue -> queue.getName().toString(), Queue::getMessageCount, Math::addExact, TreeMap::new));
    }

    /** The queues of evidence from nobody on the list; empty ones too, since something may be on its way into them. */
    synchronized Set<String> formerEvidence() {
        return queues().map(queue -> queue.getName().toString())
                .filter(LinkQueues::isEvidence)
                .filter(this::isOfNobody)
                .collect(Collectors.toSet());
    }

    /** The queues of frames that were set aside, with how many wait there; empty ones too. */
    Map<String, Long> late() {
        return queues().filter(queue -> LinkQueues.isLate(queue.getName().toString()))
                .collect(Collectors.toMap(
                        queue -> queue.getName().toString(), Queue::getMessageCount, Math::addExact, TreeMap::new));
    }

    /** The names of all queues that hold frames, those of what goes out last. */
    List<String> allQueues() {
        return queues().map(queue -> queue.getName().toString())
                .filter(name ->
                        name.equals(LinkQueues.DEAD) || LinkQueues.member(name).isPresent())
                .sorted(Comparator.comparing(
                                (String name) -> LinkQueues.receiver(name).isPresent())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private Stream<Queue> queues() {
        return server.getPostOffice()
                .getAllBindings()
                .filter(LocalQueueBinding.class::isInstance)
                .map(binding -> ((LocalQueueBinding) binding).getQueue());
    }

    private boolean isOfNobody(String queue) {
        return LinkQueues.member(queue).filter(code -> !peers.containsKey(code)).isPresent();
    }

    synchronized void close() {
        bridges.closeAll();
    }

    private void listen() {
        TrustFile.write(BrokerLayout.trust(settings, BrokerLayout.ACCEPTOR), authorities());
        acceptor.replace(TlsContext.of(keys, authorities()));
    }

    private void openAll() {
        peers.values().stream()
                .filter(peer -> !bridges.isOpen(peer.memberCode()))
                .forEach(this::open);
    }

    private void open(Peer peer) {
        Path trust = TrustFile.write(BrokerLayout.trust(settings, peer.memberCode()), peer.authorities());
        bridges.open(peer, keys, trust);
    }

    private List<X509Certificate> authorities() {
        return Peer.authoritiesOf(peers.values());
    }

    private void addQueues(Peer peer) {
        LinkQueues.incoming(peer.memberCode()).forEach(this::addQueue);
        addQueue(LinkQueues.out(peer.memberCode()));
        Detour.of(peer.memberCode()).forEach(this::addDetour);
    }

    private void addDetour(Detour detour) {
        if (server.getPostOffice().getBinding(SimpleString.of(detour.name())) != null) {
            return;
        }
        try {
            server.deployDivert(detour.configuration());
        } catch (Exception e) {
            // Artemis declares Exception, here for a filter that it cannot read.
            throw new BrokerFailure(BrokerFailure.Code.BROKER_REFUSED, "cannot make the detour " + detour.name(), e);
        }
    }

    private void addQueue(String name) {
        try {
            server.addOrUpdateAddressInfo(new AddressInfo(SimpleString.of(name), RoutingType.ANYCAST));
            server.createQueue(BrokerLayout.queue(name).setAutoCreateAddress(false), true);
        } catch (Exception e) {
            // Artemis declares Exception; a queue with a good name fails only when the broker cannot write.
            throw new BrokerFailure(BrokerFailure.Code.BROKER_REFUSED, "cannot make the queue " + name, e);
        }
    }

    /** A bridge that stays connected would not send again what was refused once. */
    private void cutUnwelcome() {
        server.getRemotingService().getConnections().stream()
                .filter(connection -> !security.isWelcome(connection.getSubject()))
                .forEach(connection -> connection.fail(new ActiveMQSecurityException("certificate withdrawn")));
    }

    private void cutEverybody() {
        server.getRemotingService().getConnections().stream()
                .filter(connection -> PeerSecurity.isPeer(connection.getSubject()))
                .forEach(connection -> connection.fail(new ActiveMQSecurityException("this broker has a new key")));
    }

    private static Map<String, Peer> byCode(Collection<Peer> given) {
        Map<String, Peer> byCode = new LinkedHashMap<>();
        for (Peer peer : given) {
            if (byCode.putIfAbsent(peer.memberCode(), peer) != null) {
                throw new IllegalArgumentException("two peers are called " + peer.memberCode());
            }
        }
        PeerSecurity.requireDistinct(given);
        return byCode;
    }
}
