package org.valise.routes.broker;

import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQIllegalStateException;
import org.apache.activemq.artemis.api.core.Interceptor;
import org.apache.activemq.artemis.core.protocol.core.Packet;
import org.apache.activemq.artemis.core.protocol.core.impl.PacketImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnection;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * Cuts off a peer that sends more than a frame.
 *
 * <p>Attack: a peer streams one endless "large message" to fill the disk. Frames never need it.
 */
final class RemoteFrameLimit implements Interceptor {
    @Override
    public boolean intercept(Packet packet, RemotingConnection connection) throws ActiveMQException {
        boolean tooLarge = packet.getType() == PacketImpl.SESS_SEND_LARGE
                || packet.getType() == PacketImpl.SESS_SEND_CONTINUATION
                || packet.getPacketSize() > FrameLimits.BUFFER_BYTES;
        if (tooLarge && !(connection.getTransportConnection() instanceof InVMConnection)) {
            connection.fail(new ActiveMQIllegalStateException("FRAME_TOO_LARGE"));
            return false;
        }
        return true;
    }
}
