package org.valise.exchange.reroute;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Group;
import org.valise.exchange.directory.Member;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.exchange.receive.Receive;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.header.RoutingHeader;

/**
 * Which peers take over a frame that waits with our broker for one that is no peer any more. Answers empty when the frame has to
 * stay: somebody for whom it may be there can be reached on no other way. Answers nobody when it is not needed any more: a message
 * of our own that is sent anew from the archive, see {@link Reroute}, or an announcement for somebody who has other peers. Who
 * has none may need it when it comes back: an edition between may have named other stewards.
 *
 * @param gone the member that is no peer any more
 * @param now the directory in force
 */
public record Takeover(String gone, Federation now, Underway underway)
        implements Function<byte[], Optional<Set<String>>> {

    @Override
    public Optional<Set<String>> apply(byte[] bytes) {
        try {
            Frame frame = FrameCodec.read(bytes);
            return frame instanceof Frame.Announcement ? announcement() : apply(frame, Receive.header(frame));
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    /** Who has other peers hears it from them. */
    private Optional<Set<String>> announcement() {
        return now.linkTo(gone).map(peer -> Set.of());
    }

    private Optional<Set<String>> apply(Frame frame, RoutingHeader header) {
        if (header.from().equals(now.own()) && !(frame instanceof Frame.Evidence)) {
            return underway.isTurnedFrom(gone, header.from(), header.id()) ? Optional.of(Set.of()) : Optional.empty();
        }
        Set<String> peers = new LinkedHashSet<>();
        for (String member : served(header)) {
            Optional<String> peer = hop(header, member);
            if (peer.isEmpty()) {
                return Optional.empty();
            }
            peers.add(peer.get());
        }
        return peers.isEmpty() ? Optional.empty() : Optional.of(peers);
    }

    private Optional<String> hop(RoutingHeader header, String member) {
        return now.anyHop(header.from(), header.to(), member).filter(peer -> !peer.equals(gone));
    }

    /** For whom the copy may be that waits: the lost peer itself, and those behind it, as far as the directory tells. */
    private Set<String> served(RoutingHeader header) {
        Set<String> addressed = addressed(header.to());
        addressed.remove(header.from());
        addressed.remove(now.own());
        Set<String> behind = addressed.stream()
                .filter(member -> member.equals(gone) || isBehind(member))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (behind.isEmpty()) {
            // They have other relays now: whoever has a way from here may be one of them, and a second copy does no
            // harm.
            addressed.removeIf(member -> hop(header, member).isEmpty());
            return addressed;
        }
        return behind;
    }

    private boolean isBehind(String member) {
        return now.member(member).flatMap(Member::relay).filter(gone::equals).isPresent();
    }

    /** Those who are suspended too: what waits for them stays. */
    private Set<String> addressed(Addressees to) {
        if (to instanceof Addressees.Members members) {
            return new LinkedHashSet<>(members.codes());
        }
        String code = ((Addressees.Group) to).code();
        return now.groups().stream()
                .filter(group -> group.code().equals(code))
                .map(Group::members)
                .findFirst()
                .map(LinkedHashSet::new)
                .orElseGet(LinkedHashSet::new);
    }
}
