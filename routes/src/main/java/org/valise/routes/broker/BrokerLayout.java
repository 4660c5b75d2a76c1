package org.valise.routes.broker;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.WildcardConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.invm.TransportConstants;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.DiskFullMessagePolicy;

/** Lays out one broker for Artemis: durability, memory, security, queues. */
final class BrokerLayout {
    /** Long enough for a node that is about to end; without it a second node would wait in silence. */
    private static final long LOCK_MILLIS = 5_000;

    static final long MIN_DISK_FREE_BYTES = 256L << 20;

    /** No code of a member: those have no dot. */
    static final String ACCEPTOR = "all.peers";

    private final BrokerSettings settings;
    private final Collection<Peer> peers;

    BrokerLayout(BrokerSettings settings, Collection<Peer> peers) {
        this.settings = settings;
        this.peers = peers;
    }

    Configuration write(int inVmId, JournalType journal, Duration sync) {
        Configuration configuration = new ConfigurationImpl()
                .setName(settings.memberCode())
                .setJMXManagementEnabled(false)
                .setSecurityEnabled(true)
                .setAuthenticationCacheSize(0)
                .setAuthorizationCacheSize(0)
                .setClusterUser(randomName())
                .setClusterPassword(randomName())
                .setWildCardConfiguration(new WildcardConfiguration().setRoutingEnabled(false))
                // What comes twice is known by the receiver's database, however late; see LinkBridge for the price of
                // ids.
                .setIDCacheSize(0)
                .setPersistIDCache(false)
                .setGlobalMaxSize(settings.memoryBytes())
                .setMaxDiskUsage(-1)
                .setMinDiskFree(MIN_DISK_FREE_BYTES)
                .setConnectionTtlCheckInterval(1_000)
                .setSuppressSessionNotifications(true);
        journal(configuration, journal, sync);
        configuration.addAddressSetting("#", addresses());
        configuration.addAcceptorConfiguration(inVm(inVmId));
        configuration.addAcceptorConfiguration(
                TlsTransport.acceptor(settings, TrustFile.write(trust(settings, ACCEPTOR), Peer.authoritiesOf(peers))));
        addQueue(configuration, LinkQueues.DEAD);
        for (Peer peer : peers) {
            LinkQueues.incoming(peer.memberCode()).forEach(name -> addQueue(configuration, name));
            Detour.of(peer.memberCode())
                    .forEach(detour -> configuration.addDivertConfiguration(detour.configuration()));
            addQueue(configuration, LinkQueues.out(peer.memberCode()));
        }
        return configuration;
    }

    private void journal(Configuration configuration, JournalType type, Duration sync) {
        int timeout = flushNanos(sync);
        configuration
                .setPersistenceEnabled(true)
                .setJournalType(type)
                .setJournalDatasync(true)
                .setJournalLockAcquisitionTimeout(LOCK_MILLIS)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                .setJournalFileSize(FrameLimits.JOURNAL_FILE_BYTES)
                .setJournalMinFiles(2)
                .setJournalPoolFiles(8)
                .setJournalBufferSize_NIO(FrameLimits.BUFFER_BYTES + FrameLimits.PAGE_BYTES)
                .setJournalBufferSize_AIO(FrameLimits.BUFFER_BYTES + FrameLimits.PAGE_BYTES)
                .setJournalBufferTimeout_NIO(timeout)
                .setJournalBufferTimeout_AIO(timeout)
                .setPageSyncTimeout(timeout)
                .setJournalDirectory(folder("journal"))
                .setBindingsDirectory(folder("bindings"))
                .setPagingDirectory(folder("paging"))
                .setLargeMessagesDirectory(folder("large"));
    }

    /**
     * How long a record may wait for others before it is synced. As long as a sync takes: a lone sender waits at most
     * twice, a crowd still shares. Artemis' own default of 3.3 ms limits a lone sender to some 290 messages a second.
     */
    static int flushNanos(Duration sync) {
        return (int) Math.max(100_000L, Math.min(1_000_000L, sync.toNanos()));
    }

    /** So much of one queue stays in memory; the rest is paged. */
    static long addressBytes(BrokerSettings settings) {
        return Math.max(FrameLimits.PAGE_BYTES, settings.memoryBytes() / 4);
    }

    private AddressSettings addresses() {
        return new AddressSettings()
                .setAutoCreateQueues(false)
                .setAutoCreateAddresses(false)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false)
                .setDefaultAddressRoutingType(RoutingType.ANYCAST)
                .setDefaultQueueRoutingType(RoutingType.ANYCAST)
                // Without this a frame that failed ten times would be thrown away.
                .setMaxDeliveryAttempts(-1)
                .setNoExpiry(true)
                // A full disk refuses frames, so that senders keep them; it must not hold up senders without a word.
                .setDiskFullMessagePolicy(DiskFullMessagePolicy.FAIL)
                .setDeadLetterAddress(SimpleString.of(LinkQueues.DEAD))
                .setExpiryAddress(SimpleString.of(LinkQueues.DEAD))
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(addressBytes(settings))
                .setPageSizeBytes(FrameLimits.PAGE_BYTES)
                .setMaxReadPageBytes(FrameLimits.PAGE_BYTES)
                .setPrefetchPageBytes(FrameLimits.PAGE_BYTES)
                .setMaxReadPageMessages(-1)
                .setPrefetchPageMessages(-1)
                .setIDCacheSize(0);
    }

    private static void addQueue(Configuration configuration, String name) {
        configuration.addAddressConfiguration(new CoreAddressConfiguration()
                .setName(name)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfig(queue(name)));
    }

    /** A durable queue at the address of its own name. */
    static QueueConfiguration queue(String name) {
        return QueueConfiguration.of(name)
                .setAddress(name)
                .setRoutingType(RoutingType.ANYCAST)
                .setDurable(true)
                .setAutoDelete(false);
    }

    private static TransportConfiguration inVm(int id) {
        return new TransportConfiguration(
                InVMAcceptorFactory.class.getName(), Map.of(TransportConstants.SERVER_ID_PROP_NAME, id), "gateway");
    }

    /** Attack: Artemis' built-in cluster user may do everything, and its default password is known. */
    static String randomName() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private String folder(String name) {
        return settings.dataFolder().resolve(name).toAbsolutePath().toString();
    }

    /** Where the authorities for one purpose are written: a peer's code, or {@link #ACCEPTOR}. */
    static Path trust(BrokerSettings settings, String name) {
        return settings.dataFolder().resolve("trust").resolve(name + ".p12");
    }
}
