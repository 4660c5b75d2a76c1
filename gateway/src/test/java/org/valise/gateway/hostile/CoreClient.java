package org.valise.gateway.hostile;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;

/** A client of a broker that may call whatever the core protocol knows. */
public record CoreClient(ServerLocator locator, ClientSessionFactory factory, ClientSession session)
        implements AutoCloseable {
    /** The broker says that this is not permitted. */
    public static final String FORBIDDEN = "(not permitted)";

    /** The broker says nothing more and ends the connection. */
    public static final String CUT_OFF = "(cut off)";

    private static final int CALL_MILLIS = 3_000;

    /** What is tried with the session. */
    @FunctionalInterface
    public interface Attempt {
        void at(ClientSession session) throws Exception;
    }

    static CoreClient connect(Path keys, String password, int port) throws Exception {
        return connect(keys, password, port, "gateway", "");
    }

    /** With any user's name and password. */
    public static CoreClient connect(Path keys, String password, int port, String user, String login) throws Exception {
        Map<String, Object> tls = new TreeMap<>(Map.of(
                "host",
                "127.0.0.1",
                "port",
                port,
                "sslEnabled",
                true,
                "trustAll",
                true,
                "verifyHost",
                false,
                "enabledProtocols",
                "TLSv1.3",
                "keyStoreType",
                "PKCS12",
                "keyStorePath",
                keys.toString(),
                "keyStorePassword",
                password));
        ServerLocator locator = ActiveMQClient.createServerLocatorWithoutHA(
                        new TransportConfiguration(NettyConnectorFactory.class.getName(), tls))
                .setReconnectAttempts(0)
                .setInitialConnectAttempts(1)
                .setCallTimeout(CALL_MILLIS)
                .setBlockOnDurableSend(true);
        try {
            ClientSessionFactory factory = locator.createSessionFactory();
            return new CoreClient(locator, factory, factory.createSession(user, login, false, true, true, false, 0));
        } catch (ActiveMQException refused) {
            locator.close();
            throw refused;
        }
    }

    /** What the broker answers to an attempt. */
    public String answer(Attempt attempt) throws Exception {
        try {
            attempt.at(session);
            return "(allowed)";
        } catch (ActiveMQException refused) {
            return type(refused);
        }
    }

    public static String type(ActiveMQException refused) {
        return refused.getType() == ActiveMQExceptionType.SECURITY_EXCEPTION ? FORBIDDEN : CUT_OFF;
    }

    /** Sends a durable message with these bytes. */
    public void send(String address, byte[] body) throws ActiveMQException {
        ClientMessage message = session.createMessage(true);
        message.getBodyBuffer().writeBytes(body);
        send(address, message);
    }

    public void send(String address, ClientMessage message) throws ActiveMQException {
        session.createProducer().send(address, message);
    }

    @Override
    public void close() {
        factory.cleanup();
        locator.close();
    }
}
