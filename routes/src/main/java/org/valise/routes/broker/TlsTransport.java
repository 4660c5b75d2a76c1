package org.valise.routes.broker;

import static org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants.*;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;

/** TLS 1.3 (RFC 8446) on both ends of a link, with certificates on both sides. */
final class TlsTransport {
    private TlsTransport() {}

    /** Listens for peers: core protocol only, a certificate from one of their authorities required. */
    static TransportConfiguration acceptor(BrokerSettings settings, Path trust) {
        Map<String, Object> parameters = both(settings.keys(), trust);
        parameters.put(HOST_PROP_NAME, settings.bindHost());
        parameters.put(PORT_PROP_NAME, settings.bindPort());
        parameters.put(NEED_CLIENT_AUTH_PROP_NAME, true);
        parameters.put(PROTOCOLS_PROP_NAME, "CORE");
        return new TransportConfiguration(NettyAcceptorFactory.class.getName(), parameters, PeerAcceptor.NAME);
    }

    /** Connects to a peer: trusts its authority only and insists that its certificate names the host. */
    static TransportConfiguration connector(TlsKeys keys, Peer peer, Path trust) {
        Map<String, Object> parameters = both(keys, trust);
        parameters.put(HOST_PROP_NAME, peer.host());
        parameters.put(PORT_PROP_NAME, peer.port());
        parameters.put(VERIFY_HOST_PROP_NAME, true);
        parameters.put(NETTY_CONNECT_TIMEOUT, 5_000);
        // Attack: with the JVM's javax.net.ssl properties somebody else's trust store could replace ours.
        parameters.put(FORCE_SSL_PARAMETERS, true);
        return new TransportConfiguration(NettyConnectorFactory.class.getName(), parameters, connectorName(peer));
    }

    static String connectorName(Peer peer) {
        return "peer-" + peer.memberCode();
    }

    private static Map<String, Object> both(TlsKeys keys, Path trust) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(SSL_ENABLED_PROP_NAME, true);
        parameters.put(ENABLED_PROTOCOLS_PROP_NAME, "TLSv1.3");
        parameters.put(KEYSTORE_TYPE_PROP_NAME, "PKCS12");
        parameters.put(KEYSTORE_PATH_PROP_NAME, keys.file().toAbsolutePath().toString());
        parameters.put(KEYSTORE_PASSWORD_PROP_NAME, keys.passwordText());
        parameters.put(TRUSTSTORE_TYPE_PROP_NAME, "PKCS12");
        parameters.put(TRUSTSTORE_PATH_PROP_NAME, trust.toAbsolutePath().toString());
        parameters.put(TRUSTSTORE_PASSWORD_PROP_NAME, TrustFile.PASSWORD);
        return parameters;
    }
}
