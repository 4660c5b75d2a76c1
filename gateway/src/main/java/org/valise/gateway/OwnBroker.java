package org.valise.gateway;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Member;
import org.valise.exchange.directory.Quota;
import org.valise.exchange.receive.InGoodStanding;
import org.valise.exchange.receive.LateKeys;
import org.valise.exchange.receive.Limit;
import org.valise.exchange.receive.Origins;
import org.valise.exchange.receive.Quotas;
import org.valise.exchange.reroute.Takeover;
import org.valise.gateway.configuration.Configuration;
import org.valise.routes.broker.BrokerAccess;
import org.valise.routes.broker.BrokerFailure;
import org.valise.routes.broker.BrokerSettings;
import org.valise.routes.broker.EmbeddedBroker;
import org.valise.routes.broker.FrameReceiver;
import org.valise.routes.broker.LinkQueues;
import org.valise.routes.broker.LinkState;
import org.valise.routes.broker.Peer;
import org.valise.routes.broker.QueueCounts;
import org.valise.routes.broker.TlsKeys;
import org.valise.security.certificates.CertificateUse;

/** The member's broker: embedded in this process, or a stand-alone one that it only speaks to. */
final class OwnBroker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OwnBroker.class);
    private static final String REGENERATE = "the stand-alone broker has no queues for this peer: write its files again"
            + " (valise broker-config), copy them and restart it";

    private final BrokerAccess access;
    private final @Nullable EmbeddedBroker embedded;
    private final Quotas quotas;
    private final FrameReceiver receiver;
    private final Clock clock;
    private volatile List<LinkState> leftOut = List.of();

    private OwnBroker(
            BrokerAccess access, @Nullable EmbeddedBroker embedded, Neighbours neighbours, Trust trust, Clock clock) {
        Federation federation = trust.federation();
        this.access = access;
        this.embedded = embedded;
        this.clock = clock;
        this.quotas = new Quotas(new Origins(trust.directory()::present), clock);
        quotas.limits(limits(federation));
        leaveOut(neighbours);
        this.receiver = new FrameReceiver(
                access,
                incoming(neighbours, federation),
                new InGoodStanding(
                        trust.directory()::present,
                        new LateKeys(trust.directory()::present, trust.keys()::opens, clock),
                        quotas,
                        clock),
                clock);
    }

    static OwnBroker start(Configuration configuration, Trust trust, Clock clock) {
        Neighbours neighbours = Neighbours.of(trust.federation(), clock.instant());
        var external = configuration.broker().external();
        if (external.isPresent()) {
            var broker = external.get();
            return new OwnBroker(
                    BrokerAccess.external(URI.create(broker.url()), broker.user(), broker.passwordFile()),
                    null,
                    neighbours,
                    trust,
                    clock);
        }
        EmbeddedBroker embedded = EmbeddedBroker.start(
                BrokerSettings.of(
                        configuration.member(),
                        configuration.data().resolve("broker"),
                        configuration.broker().host(),
                        configuration.broker().port(),
                        trust.tls()),
                neighbours.linked(),
                clock);
        return new OwnBroker(embedded.access(), embedded, neighbours, trust, clock);
    }

    /** Of every peer; what was set aside earlier; and evidence that came from those who are none any more. */
    private List<String> incoming(Neighbours neighbours, Federation federation) {
        List<String> peers = neighbours.linked().stream().map(Peer::memberCode).toList();
        Set<String> former = embedded == null ? Set.of() : embedded.formerEvidence();
        return Stream.of(peers.stream().map(LinkQueues::in), late(federation, peers), former.stream())
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<String> late(Federation federation, List<String> peers) {
        if (embedded != null) {
            return embedded.late().keySet().stream().filter(queue -> peers.contains(LinkQueues.sender(queue)));
        }
        return peers.stream()
                .filter(federation::carriesForOthers)
                .flatMap(peer -> federation.members().stream().map(origin -> LinkQueues.late(peer, origin.code())));
    }

    /** Whether it runs, as far as that is our own affair: a stand-alone one comes back by itself, or by its operator. */
    boolean isRunning() {
        return embedded == null || embedded.isRunning();
    }

    BrokerAccess access() {
        return access;
    }

    /** Takes frames from the peers of the federation that is in force; whoever pumps them closes it. */
    FrameReceiver receiver() {
        return receiver;
    }

    private static Map<String, Limit> limits(Federation federation) {
        Map<String, Limit> limits = new HashMap<>();
        for (Member member : federation.members()) {
            limit(federation, member.code()).ifPresent(limit -> limits.put(member.code(), limit));
        }
        return limits;
    }

    /** What a member may send us; empty when nothing limits it. */
    static Optional<Limit> limit(Federation federation, String member) {
        return federation.quota(member).map(OwnBroker::limit);
    }

    private static Limit limit(Quota quota) {
        return new Limit(
                Math.max(1, quota.messages()),
                Math.max(1, quota.bytes()),
                quota.refuses() ? Limit.Excess.REFUSE : Limit.Excess.DEFER);
    }

    /** What members may send us within an hour, and how far they have used it. */
    Quotas quotas() {
        return quotas;
    }

    /**
     * Another edition is in force: its links and its quotas, and no others, from now on; see
     * {@link EmbeddedBroker#replacePeers}. A stand-alone broker does not follow by itself: frames come from the peers on
     * both lists, and the operator has to write its files again, see {@link #links}.
     */
    void follow(Federation federation) {
        quotas.limits(limits(federation));
        Neighbours neighbours = Neighbours.of(federation, clock.instant());
        leaveOut(neighbours);
        // First the broker: a queue has to be there before anybody takes from it.
        if (embedded != null) {
            embedded.replacePeers(neighbours.linked());
        }
        receiver.replaceQueues(incoming(neighbours, federation));
    }

    private void leaveOut(Neighbours neighbours) {
        List<LinkState> before = leftOut;
        List<LinkState> now = new ArrayList<>();
        neighbours
                .leftOut()
                .forEach((peer, why) -> now.add(before.stream()
                        .filter(state ->
                                state.peer().equals(peer) && state.lastFailure().equals(why))
                        .findFirst()
                        .orElseGet(() -> leftOut(peer, why))));
        leftOut = List.copyOf(now);
    }

    private LinkState leftOut(String peer, String why) {
        LOG.warn("{}: {}", peer, why);
        return new LinkState(peer, false, clock.instant(), why, 0);
    }

    /** Our own TLS key from now on; without effect on a stand-alone broker, whose files have to be written again. */
    void replaceKeys(TlsKeys keys) {
        if (embedded != null) {
            embedded.replaceKeys(keys);
        }
    }

    /** Peers whose frames wait until somebody can say that their certificates were not revoked, and how many wait. */
    Map<String, Long> inDoubt(Federation federation) {
        Map<String, Long> waiting = new TreeMap<>();
        if (embedded != null) {
            federation.peers().stream()
                    .filter(peer -> peer.trust().isInDoubt(CertificateUse.SIGNATURE, clock.instant()))
                    .forEach(peer -> waiting.put(peer.code(), embedded.waiting(LinkQueues.in(peer.code()))));
        }
        waiting.values().removeIf(frames -> frames == 0);
        return waiting;
    }

    /** Queues of members that are no peers any more, and how many frames wait there. */
    Map<String, Long> leftBehind() {
        return embedded == null ? Map.of() : embedded.leftBehind();
    }

    /**
     * Gives what waits for members who are no peers any more to those who take it over. What waits with a stand-alone broker
     * stays there: its own link is still at it until its files are written again, and then we may not look into it.
     *
     * @param takeover by the code of the member that is gone
     * @return how many frames have left their queues
     */
    int reroute(Function<String, Takeover> takeover) {
        EmbeddedBroker broker = embedded;
        return broker == null
                ? 0
                : broker.leftBehind().keySet().stream()
                        .flatMap(queue -> LinkQueues.receiver(queue).stream())
                        .mapToInt(gone -> broker.reroute(gone, takeover.apply(gone)))
                        .sum();
    }

    /** The broker in this process; empty for a stand-alone one, whose queues are its own. */
    Optional<EmbeddedBroker> embedded() {
        return Optional.ofNullable(embedded);
    }

    /** How many frames wait here of what came over one link; not known of a stand-alone broker. */
    long waiting(String peer, String member) {
        if (embedded == null) {
            return 0;
        }
        // What a peer that carries for nobody sent too much stays in the queue that it came by.
        return embedded.late().getOrDefault(LinkQueues.late(peer, member), 0L)
                + (peer.equals(member) ? embedded.waiting(LinkQueues.in(peer)) : 0L);
    }

    /** How many frames wait in each of these queues; a stand-alone broker is asked over the network. */
    Map<String, Long> waiting(List<String> queues) {
        EmbeddedBroker broker = embedded;
        if (broker == null) {
            return QueueCounts.of(access, queues);
        }
        Map<String, Long> counts = new TreeMap<>();
        queues.forEach(queue -> counts.put(queue, broker.waiting(queue)));
        return counts;
    }

    /** Since when the oldest frame of a queue has been there; not known of a stand-alone broker. */
    Optional<Instant> oldest(String queue) {
        return embedded == null ? Optional.empty() : embedded.oldest(queue);
    }

    /** Whether it takes and gives frames now; a stand-alone broker is asked over the network. */
    boolean answers() {
        if (embedded != null) {
            return embedded.isActive();
        }
        try {
            return QueueCounts.of(access, List.of(LinkQueues.DEAD)).containsKey(LinkQueues.DEAD);
        } catch (BrokerFailure away) {
            LOG.debug("The broker does not answer", away);
            return false;
        }
    }

    /** The journal that runs. */
    String journal() {
        return embedded == null ? "external" : embedded.journal();
    }

    /**
     * The links' states, with those that a bad entry in the directory forbids; of a stand-alone broker's only those that it
     * cannot have, because its files are too old.
     */
    List<LinkState> links() {
        return Stream.concat(embedded == null ? withoutQueue() : embedded.links().stream(), leftOut.stream())
                .toList();
    }

    private Stream<LinkState> withoutQueue() {
        return receiver.missing().stream()
                .sorted()
                .map(queue -> new LinkState(LinkQueues.sender(queue), false, Instant.EPOCH, REGENERATE, 0));
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
