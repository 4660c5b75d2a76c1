package org.valise.routes.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.valise.routes.broker.Check.Stage;

/**
 * Whether a peer's broker knows us, lets us send to our one address, and nowhere else. It sends within a transaction that is
 * never committed: the broker decides about permission with every frame, and keeps none of these.
 */
final class PermissionTest {
    private final String ownCode;
    private final Supplier<TlsKeys> keys;

    PermissionTest(String ownCode, Supplier<TlsKeys> keys) {
        this.ownCode = ownCode;
        this.keys = keys;
    }

    List<Check> run(Peer peer) {
        List<Check> checks = new ArrayList<>();
        try {
            Path trust = Files.createTempFile("peer", ".p12");
            try {
                TrustFile.write(trust, peer.authorities());
                ask(peer, trust, checks);
            } finally {
                Files.delete(trust);
            }
        } catch (IOException e) {
            throw new BrokerFailure(
                    BrokerFailure.Code.FILE_NOT_USABLE, "cannot write a temporary file: " + e.getMessage(), e);
        }
        return checks;
    }

    private void ask(Peer peer, Path trust, List<Check> checks) {
        try (ServerLocator locator = ActiveMQClient.createServerLocatorWithoutHA(
                                TlsTransport.connector(keys.get(), peer, trust))
                        .setReconnectAttempts(0)
                        .setInitialConnectAttempts(1)
                        .setCallTimeout(Bounded.MILLIS)
                        .setConfirmationWindowSize(1 << 20);
                ClientSessionFactory factory = locator.createSessionFactory()) {
            try (ClientSession session = open(factory)) {
                checks.add(Check.ok(Stage.OWN_CERTIFICATE, "the peer's broker knows us"));
                checks.add(own(session));
            }
            if (checks.get(checks.size() - 1).outcome() == Check.Outcome.OK) {
                checks.set(checks.size() - 1, nowhereElse(factory));
            }
        } catch (ActiveMQException e) {
            checks.add(
                    e.getType() == ActiveMQExceptionType.SECURITY_EXCEPTION
                            ? ConnectionTest.refused("its broker gives no access")
                            : broken(checks, e));
        } catch (Exception e) {
            // Artemis declares Exception for opening a connection.
            checks.add(broken(checks, e));
        }
    }

    private static ClientSession open(ClientSessionFactory factory) throws ActiveMQException {
        return factory.createSession("link", "link", false, false, true, false, 1);
    }

    private Check own(ClientSession session) throws ActiveMQException {
        String address = LinkQueues.in(ownCode);
        if (!session.addressQuery(SimpleString.of(address)).isExists()) {
            return Check.failed(Stage.PERMISSION, LinkCode.LINK_PERMISSION_MISSING, "there is no address " + address);
        }
        try {
            send(session, address);
            return Check.ok(Stage.PERMISSION, "we may send to " + address);
        } catch (ActiveMQException e) {
            if (e.getType() != ActiveMQExceptionType.SECURITY_EXCEPTION) {
                throw e;
            }
            return Check.failed(Stage.PERMISSION, LinkCode.LINK_PERMISSION_MISSING, "we may not send to " + address);
        }
    }

    private Check nowhereElse(ClientSessionFactory factory) {
        try (ClientSession session = open(factory)) {
            send(session, LinkQueues.DEAD);
        } catch (ActiveMQException refused) {
            // As it has to be, whether it is said in words or by cutting us off.
            return Check.ok(Stage.PERMISSION, "we may send to " + LinkQueues.in(ownCode) + " and nowhere else");
        }
        return Check.failed(
                Stage.PERMISSION, LinkCode.LINK_PERMISSION_TOO_WIDE, "we may also send to " + LinkQueues.DEAD);
    }

    /** Within a transaction a client is not told of a refusal by itself: it has to await the answer to the frame. */
    private static void send(ClientSession session, String address) throws ActiveMQException {
        ClientMessage message = session.createMessage(true);
        message.getBodyBuffer().writeBytes(new byte[] {0});
        Confirmation answer = new Confirmation(settled -> {});
        session.createProducer(address).send(message, answer);
        try {
            answer.future().get(Bounded.MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() != null && e.getCause().getCause() instanceof ActiveMQException refused) {
                throw refused;
            }
            throw new ActiveMQException(String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            throw new ActiveMQException("no answer to a frame within " + Bounded.MILLIS / 1_000 + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ActiveMQException("interrupted");
        }
        session.rollback();
    }

    private static Check broken(List<Check> checks, Exception e) {
        Stage stage = checks.isEmpty() ? Stage.OWN_CERTIFICATE : Stage.PERMISSION;
        return Check.failed(stage, LinkCode.LINK_BROKER_FAILED, String.valueOf(e.getMessage()));
    }
}
