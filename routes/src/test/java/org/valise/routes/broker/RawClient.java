package org.valise.routes.broker;

import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;

/** A peer that may do anything the core protocol knows, one call after the other. */
record RawClient(ServerLocator locator, ClientSessionFactory factory, ClientSession session) implements AutoCloseable {
    static RawClient connect(TestMember as, TestMember to, int port, Path folder) throws Exception {
        Path trust = TrustFile.write(folder.resolve("trust-" + to.code() + ".p12"), List.of(to.ca()));
        ServerLocator locator = ActiveMQClient.createServerLocatorWithoutHA(
                        TlsTransport.connector(as.keys(), to.asPeer(port), trust))
                .setReconnectAttempts(0)
                .setInitialConnectAttempts(1)
                .setCallTimeout(2_000)
                .setBlockOnDurableSend(true);
        try {
            ClientSessionFactory factory = locator.createSessionFactory();
            // The name of the gateway's own user: a name alone must open nothing.
            return new RawClient(locator, factory, factory.createSession("gateway", "", false, true, true, false, 0));
        } catch (ActiveMQException e) {
            locator.close();
            throw e;
        }
    }

    void send(String queue, byte[] body) throws ActiveMQException {
        ClientMessage message = session.createMessage(true);
        message.getBodyBuffer().writeBytes(body);
        send(queue, message);
    }

    void send(String queue, ClientMessage message) throws ActiveMQException {
        session.createProducer().send(queue, message);
    }

    @Override
    public void close() {
        factory.cleanup();
        locator.close();
    }
}
