package org.valise.exchange.receive;

import java.util.LinkedHashSet;
import java.util.Set;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Member;
import org.valise.exchange.frame.FrameCodec;
import org.valise.schemas.header.RoutingHeader;

/**
 * What is taken that a peer brought before an edition took its link away: evidence. Our broker has confirmed it, so nobody sends it
 * again, and what it says is proven by its issuer's signature, whoever carried it. Messages and their parts wait: they are sent
 * anew on another way, and count when the link is back. Of a member that is suspended, or not listed any more, all waits.
 *
 * <p>Attack: a peer that has lost its link goes on. Our broker lets it in no more; what it left behind is evidence that it could
 * have brought a moment earlier, and is checked like any other.
 */
final class FormerLink {
    private FormerLink() {}

    /** Whether this is such a frame. */
    static boolean gives(Federation directory, String peer, byte[] frame) {
        return FrameCodec.isEvidence(frame)
                && !directory.isPeer(peer)
                && directory.member(peer).filter(Member::active).isPresent();
    }

    /** The peers to whom we pass it on: those after us on the ways in use, or else on any that the directory allows. */
    static Set<String> onward(Federation directory, RoutingHeader header) {
        Set<String> peers = new LinkedHashSet<>();
        for (String recipient : directory.recipients(header.from(), header.to())) {
            directory
                    .nextHop(header.from(), header.to(), recipient)
                    .or(() -> directory.anyHop(header.from(), header.to(), recipient))
                    .ifPresent(peers::add);
        }
        return peers;
    }
}
