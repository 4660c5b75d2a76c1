package org.valise.gateway.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.schemas.header.RoutingHeaderXml;

/** What comes to a member to which a misbehaviour is not addressed: only what the honest node meant to send it. */
final class Elsewhere {
    private final HostilePeer member;
    private final Set<UUID> meant = new TreeSet<>();
    private Set<UUID> before = Set.of();

    Elsewhere(HostilePeer member) {
        this.member = member;
    }

    void meant(UUID id) {
        meant.add(id);
    }

    /** What is there before a misbehaviour is not its work. */
    void begins() {
        before = envelopes();
    }

    /** Fails if anything else has come. */
    void ends() {
        Set<UUID> come = envelopes();
        come.removeAll(before);
        come.removeAll(meant);
        assertThat(come).as("what came to " + member.code()).isEmpty();
    }

    private Set<UUID> envelopes() {
        return member.present().stream()
                .filter(Frame.Envelope.class::isInstance)
                .map(frame -> RoutingHeaderXml.read(frame.header()).id())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
