package org.valise.exchange.receive;

import java.util.Optional;
import java.util.function.Supplier;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.frame.FrameCodec;
import org.valise.schemas.header.RoutingHeader;

/** Whose frames a peer brings, by the directory and the routing header; nothing else of a frame is read. Thread safe. */
public final class Origins {
    private final Supplier<Optional<Federation>> directory;

    public Origins(Supplier<Optional<Federation>> directory) {
        this.directory = directory;
    }

    /**
     * The member that a frame counts for, if its peer carries for others; empty when all that it brings is its own. What a
     * peer may not carry counts for itself: it cannot spend what belongs to others, nor hide behind their names.
     */
    Optional<String> of(String peer, byte[] frame) {
        return directory
                .get()
                .filter(federation -> federation.carriesForOthers(peer))
                .map(federation -> carried(federation, peer, frame));
    }

    private static String carried(Federation federation, String peer, byte[] frame) {
        try {
            RoutingHeader header = Receive.header(FrameCodec.read(frame));
            return federation.mayCarry(peer, header) ? header.from() : peer;
        } catch (Refusal refused) {
            // The line refuses it with its code; here it only has to count.
            return peer;
        }
    }
}
