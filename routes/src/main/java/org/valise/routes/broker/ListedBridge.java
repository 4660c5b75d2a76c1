package org.valise.routes.broker;

import java.security.cert.X509Certificate;
import java.util.concurrent.ExecutorService;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQSecurityException;
import org.apache.activemq.artemis.core.client.impl.ClientSessionFactoryInternal;
import org.apache.activemq.artemis.core.client.impl.ServerLocatorInternal;
import org.apache.activemq.artemis.core.config.BridgeConfiguration;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.cluster.impl.BridgeImpl;
import org.apache.activemq.artemis.utils.CertificateUtil;
import org.apache.activemq.artemis.utils.actors.OrderedExecutor;
import org.jspecify.annotations.Nullable;

/**
 * A bridge that says nothing to a broker whose certificate is not on the peer's list.
 *
 * <p>Attack: a key that was stolen and withdrawn still has a certificate that the peer's authority once signed for this
 * host; without this check its thief would be handed our frames.
 */
final class ListedBridge extends BridgeImpl {
    private final Peer peer;

    ListedBridge(
            Peer peer,
            ServerLocatorInternal locator,
            BridgeConfiguration settings,
            ExecutorService threads,
            ActiveMQServer server)
            throws ActiveMQException {
        super(
                locator,
                settings,
                server.getNodeManager().getUUID(),
                server.locateQueue(settings.getQueueName()),
                new OrderedExecutor(threads),
                server.getScheduledPool(),
                server);
        this.peer = peer;
    }

    @Override
    protected @Nullable ClientSessionFactoryInternal createSessionFactory() throws Exception {
        ClientSessionFactoryInternal factory = super.createSessionFactory();
        if (factory != null && !isListed(CertificateUtil.getCertsFromConnection(factory.getConnection()))) {
            factory.close();
            throw new ActiveMQSecurityException(
                    "the certificate of " + peer.memberCode() + " is revoked or not on its list");
        }
        return factory;
    }

    private boolean isListed(X509Certificate @Nullable [] chain) {
        return chain != null && chain.length > 0 && peer.accepted().contains(Fingerprint.of(chain[0]));
    }
}
