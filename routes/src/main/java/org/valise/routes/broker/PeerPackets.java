package org.valise.routes.broker;

import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.api.core.ActiveMQIllegalStateException;
import org.apache.activemq.artemis.api.core.ActiveMQSecurityException;
import org.apache.activemq.artemis.api.core.Interceptor;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.protocol.core.Packet;
import org.apache.activemq.artemis.core.protocol.core.impl.PacketImpl;
import org.apache.activemq.artemis.core.protocol.core.impl.wireformat.MessagePacketI;
import org.apache.activemq.artemis.core.protocol.core.impl.wireformat.SessionBindingQueryMessage;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnection;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts off a peer that says what no link ever says, where Artemis itself asks for no permission.
 *
 * <p>Attacks: one endless "large message" that fills the disk; questions after other queues, whose lengths tell who writes
 * to whom and how much.
 */
final class PeerPackets implements Interceptor {
    private static final Logger LOG = LoggerFactory.getLogger(PeerPackets.class);
    private static final Set<Byte> REFUSED =
            Set.of(PacketImpl.SESS_SEND_LARGE, PacketImpl.SESS_SEND_CONTINUATION, PacketImpl.SESS_QUEUEQUERY);

    private final PeerSecurity security;

    PeerPackets(PeerSecurity security) {
        this.security = security;
    }

    @Override
    public boolean intercept(Packet packet, RemotingConnection connection) {
        if (connection.getTransportConnection() instanceof InVMConnection) {
            return true;
        }
        // A certificate that was withdrawn while its connection was being made. Refusing its frames would not do: a
        // bridge
        // that stays connected does not send again what was refused once.
        if (!security.isWelcome(connection.getSubject())) {
            connection.fail(new ActiveMQSecurityException("certificate withdrawn"));
            return false;
        }
        if (isAllowed(packet, connection)) {
            return true;
        }
        LOG.warn("cut off {}: packet {} is not for peers", connection.getRemoteAddress(), packet.getType());
        connection.fail(new ActiveMQIllegalStateException("not for peers"));
        return false;
    }

    private static boolean isAllowed(Packet packet, RemotingConnection connection) {
        if (packet instanceof SessionBindingQueryMessage query) {
            return query.getAddress().toString().equals(incoming(connection.getSubject()));
        }
        // Attack: frames that the broker shall hand out in a hundred years fill its memory and are never refused.
        if (packet instanceof MessagePacketI sent && isScheduled(sent.getMessage())) {
            return false;
        }
        return !REFUSED.contains(packet.getType()) && packet.getPacketSize() <= FrameLimits.BUFFER_BYTES;
    }

    private static boolean isScheduled(Message message) {
        Long time = message.getScheduledDeliveryTime();
        return time != null && time > 0;
    }

    private static @Nullable String incoming(@Nullable Subject subject) {
        return subject == null
                ? null
                : subject.getPrincipals(PeerPrincipal.class).stream()
                        .findFirst()
                        .map(peer -> LinkQueues.in(peer.memberCode()))
                        .orElse(null);
    }
}
