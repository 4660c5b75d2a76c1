package org.valise.routes.broker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.io.SequentialFileFactory;
import org.apache.activemq.artemis.core.io.aio.AIOSequentialFileFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The broker of one node, running in the node's own process.
 *
 * <p>Guarantees: what it confirmed is on disk and survives a kill; the journal that runs is the one that was chosen;
 * peers are held to {@code PeerSecurity}; frames for a peer that is down wait on disk, in order, and go out when it
 * returns. There is no management interface and no JMX. Several run in one process, each on its own data folder.
 *
 * <p>Does not guarantee that a frame comes once: what was under way when a connection was lost comes again, in order, and
 * the receiver's database knows it. Thread-safe.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    private final ActiveMQServer server;
    private final Links links;
    private final LinkWatch watch;
    private final int inVmId;

    private EmbeddedBroker(ActiveMQServer server, Links links, LinkWatch watch, int inVmId) {
        this.server = server;
        this.links = links;
        this.watch = watch;
        this.inVmId = inVmId;
    }

    /**
     * Starts a broker; returns when it accepts connections. Links to peers come up on their own, now or later.
     *
     * @throws BrokerFailure {@code BROKER_NOT_STARTED}, {@code JOURNAL_NOT_AVAILABLE} or {@code FILE_NOT_USABLE}
     */
    public static EmbeddedBroker start(BrokerSettings settings, Collection<Peer> peers, Clock clock) {
        PeerSecurity security = new PeerSecurity(peers, clock);
        PeerAcceptor acceptor = new PeerAcceptor(TlsContext.of(settings.keys(), Peer.authoritiesOf(peers)));
        int inVmId = new SecureRandom().nextInt(Integer.MAX_VALUE);
        ActiveMQServer server;
        try {
            server = new ActiveMQServerImpl(configuration(settings, peers, inVmId), null, security);
        } catch (IOException e) {
            throw new BrokerFailure(BrokerFailure.Code.FILE_NOT_USABLE, "cannot use " + settings.dataFolder(), e);
        }
        server.getServiceRegistry().addIncomingInterceptor(new PeerPackets(security));
        server.getServiceRegistry().addAcceptorFactory(PeerAcceptor.NAME, acceptor);
        requireFreePort(settings);
        Links links = new Links(server, settings, security, acceptor);
        EmbeddedBroker broker =
                new EmbeddedBroker(server, links, new LinkWatch(server, links, settings.memberCode(), clock), inVmId);
        broker.startServer(peers);
        return broker;
    }

    /** Artemis would log the port's whole configuration, the key store's password with it. */
    private static void requireFreePort(BrokerSettings settings) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(settings.bindHost(), settings.bindPort()));
        } catch (IOException e) {
            throw new BrokerFailure(
                    BrokerFailure.Code.BROKER_NOT_STARTED,
                    "cannot listen on " + settings.bindHost() + ":" + settings.bindPort() + " (" + e.getMessage()
                            + "). Give another broker.port, or end what uses it",
                    e);
        }
    }

    private static Configuration configuration(BrokerSettings settings, Collection<Peer> peers, int inVmId)
            throws IOException {
        Files.createDirectories(settings.dataFolder());
        JournalType journal = settings.journal().resolve(settings.dataFolder());
        Duration sync = SyncTime.measure(settings.dataFolder());
        LOG.info("{}: journal {}, one sync takes {} µs", settings.memberCode(), journal, sync.toNanos() / 1_000);
        return new BrokerLayout(settings, peers).write(inVmId, journal, sync);
    }

    private void startServer(Collection<Peer> peers) {
        try {
            server.start();
            requireRunning();
            requireJournal(server.getConfiguration().getJournalType());
            replacePeers(peers);
        } catch (Exception e) {
            // Artemis declares Exception; whatever it is, a half-started broker must not stay behind.
            close();
            throw e instanceof BrokerFailure failure
                    ? failure
                    : new BrokerFailure(BrokerFailure.Code.BROKER_NOT_STARTED, String.valueOf(e.getMessage()), e);
        }
        watch.start();
    }

    /** Whether it runs and lets peers in. */
    public boolean isActive() {
        return server.isActive() && acceptor().isStarted();
    }

    private void requireRunning() {
        if (!isActive()) {
            throw new BrokerFailure(
                    BrokerFailure.Code.BROKER_NOT_STARTED,
                    "the broker is not active: does another process use its data folder?");
        }
    }

    /** Artemis falls back from ASYNCIO to NIO with a line in the log; here that is a failure. */
    private void requireJournal(JournalType chosen) {
        String running = journal();
        if (!running.equals(chosen.name())) {
            throw new BrokerFailure(
                    BrokerFailure.Code.JOURNAL_NOT_AVAILABLE, "chose the journal " + chosen + ", got " + running);
        }
    }

    /** The journal that runs: {@code ASYNCIO} or {@code NIO}. */
    public String journal() {
        SequentialFileFactory files =
                server.getStorageManager().getMessageJournal().getFileFactory();
        return files instanceof AIOSequentialFileFactory ? JournalType.ASYNCIO.name() : JournalType.NIO.name();
    }

    /** Whether it runs. It stops by itself when its journal cannot be written any more, and nothing but a new one helps then. */
    public boolean isRunning() {
        return server.isStarted();
    }

    /** The TCP port that peers connect to. */
    public int port() {
        return acceptor().getActualPort();
    }

    /** How the gateway in this process reaches this broker. */
    public BrokerAccess access() {
        return BrokerAccess.inVm(inVmId);
    }

    /** The state of every link, in the order the peers were given; at most about a second old. */
    public List<LinkState> links() {
        return watch.states();
    }

    /** How many frames wait in this queue, those under way included; none when there is no such queue. */
    public long waiting(String queue) {
        Queue found = server.locateQueue(queue);
        return found == null ? 0 : found.getMessageCount();
    }

    /** Since when the oldest frame of this queue has been there, those under way included; nothing when it is empty. */
    public Optional<Instant> oldest(String queue) {
        Queue found = server.locateQueue(queue);
        return found == null ? Optional.empty() : QueueAge.oldest(found);
    }

    /** Queues of frames that were set aside, see {@link LinkQueues#late}, and how many wait in each. */
    public Map<String, Long> late() {
        return links.late();
    }

    /**
     * From now on these are the peers, these their certificates, and there are no others. A new peer gets its queues and its
     * link. Where host, port, authority or certificates have changed, the link is made anew and the frames that wait
     * are kept. A peer that is not on the list any more may do nothing from this moment: its connections are cut, ours to it
     * ends, and both its queues stay with what is in them, see {@link #leftBehind}.
     *
     * <p>Frames under way are neither lost nor doubled, whatever is replaced and how often. Returns when it is in force: at once,
     * or after up to ten seconds when a link has to be closed whose peer does not answer. Changes wait for each other.
     *
     * @throws IllegalArgumentException when two peers have one code or one certificate; nothing has changed then
     * @throws BrokerFailure when a queue or file cannot be written; nobody is let in who is not on the list, and the same
     *     call again completes what is missing
     */
    public void replacePeers(Collection<Peer> peers) {
        List<Peer> now = List.copyOf(peers);
        links.replacePeers(now);
        watch.replacePeers(now);
    }

    /**
     * From now on peers see this key, from this broker's door and from its links. Every connection is made anew; frames
     * under way are neither lost nor doubled. Peers let the new certificate in when the directory lists it for
     * this member: have it listed first, beside the old one.
     *
     * @throws BrokerFailure {@code FILE_NOT_USABLE} when the key cannot be read; the old one stays in use then
     */
    public void replaceKeys(TlsKeys keys) {
        links.replaceKeys(keys);
    }

    /** Queues of members that are no peers any more and what waits there, for the operator to see; usually empty. */
    public Map<String, Long> leftBehind() {
        return links.leftBehind();
    }

    /** Queues of evidence that came from members who are no peers any more, whether or not there is something in them. */
    public Set<String> formerEvidence() {
        return links.formerEvidence();
    }

    /**
     * Moves what waits for somebody who is no peer any more to the queues of others, in order; what is under way elsewhere is
     * not touched. Whatever fails or crashes, nothing is lost and nothing is doubled: each frame moves in one transaction.
     *
     * @param takeover for each frame, which is not to be changed, the peers whose queues get it; empty when it stays, nobody
     *     when it is not needed any more. It also stays when one of those is no peer of this broker
     * @return how many frames have left their queue
     * @throws BrokerFailure {@code BROKER_UNREACHABLE}; to be called again
     * @throws IllegalArgumentException when the member is a peer: its link would compete for the frames
     */
    public int reroute(String member, Function<byte[], Optional<Set<String>>> takeover) {
        if (links.isPeer(member)) {
            throw new IllegalArgumentException(member + " is a peer");
        }
        Queue queue = server.locateQueue(LinkQueues.out(member));
        if (queue == null || queue.getMessageCount() == 0) {
            return 0;
        }
        return new Clearing(access(), LinkQueues.out(member))
                .run(frame ->
                        takeover.apply(frame).filter(peers -> peers.stream().allMatch(links::isPeer)));
    }

    /**
     * Lets frames for a peer go that need not be sent any more, wherever they stand in its queue; what is under way over the
     * link at this moment stays. The others keep their order.
     *
     * @param gone which; frames are not to be changed
     * @return how many have gone
     */
    public int discard(String peer, Predicate<byte[]> gone) {
        Queue queue = server.locateQueue(LinkQueues.out(peer));
        try {
            return queue == null ? 0 : queue.deleteMatchingReferences(new FrameFilter(gone));
        } catch (Exception e) {
            // Artemis declares Exception; what was not let go is sent once more, and its receiver knows it.
            throw new BrokerFailure(BrokerFailure.Code.BROKER_REFUSED, "cannot look through " + queue.getName(), e);
        }
    }

    /** Every queue, those of what came in before those of what goes out, since frames move that way. */
    public List<String> queues() {
        return links.allQueues();
    }

    /**
     * Shows the frames of a queue and takes none, those included that a link or the gateway has under way. A frame that comes to
     * be under way meanwhile may be shown twice.
     */
    public void frames(String queue, QueueFrames.Sink sink) throws IOException {
        Queue found = server.locateQueue(queue);
        if (found != null) {
            WholeQueue.each(found, sink);
        }
    }

    /** Stops within a few seconds. What was confirmed stays. Idempotent. */
    @Override
    public void close() {
        watch.close();
        links.close();
        try {
            server.stop();
        } catch (Exception e) {
            // Artemis declares Exception; stopping has no second way, and the journal is safe as it is.
            LOG.warn("the broker did not stop cleanly", e);
        }
    }

    private NettyAcceptor acceptor() {
        return (NettyAcceptor) server.getRemotingService().getAcceptor(PeerAcceptor.NAME);
    }
}
