package org.valise.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.valise.exchange.deliver.Shelf;
import org.valise.exchange.directory.Edition;
import org.valise.exchange.directory.Federation;
import org.valise.gateway.health.Diagnosis;
import org.valise.gateway.health.Health;
import org.valise.gateway.rest.Views;
import org.valise.routes.broker.LinkCode;
import org.valise.routes.broker.LinkState;

/** The node at a glance, computed when asked. */
final class NodeStatus implements Supplier<Views.Status> {
    private final Trust trust;
    private final OwnBroker broker;
    private final Shelf shelf;
    private final EndedWarnings expiry;
    private final Health health;

    NodeStatus(Trust trust, OwnBroker broker, Shelf shelf, EndedWarnings expiry, Health health) {
        this.expiry = expiry;
        this.health = health;
        this.trust = trust;
        this.broker = broker;
        this.shelf = shelf;
    }

    @Override
    public Views.Status get() {
        Federation federation = trust.federation();
        List<Views.Link> links =
                broker.links().stream().map(state -> link(state, federation)).toList();
        List<Views.Tally> tallies = shelf.tallies().stream()
                .map(tally -> new Views.Tally(tally.way(), tally.stage(), tally.count()))
                .toList();
        return new Views.Status(
                federation.own(),
                Version.text(),
                federation.home().version(),
                federation.home().expires(),
                federation.recognised().stream().map(NodeStatus::recognised).toList(),
                broker.journal(),
                links,
                new QuotaStatus(broker).of(federation),
                tallies,
                warnings());
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        health.look().stream()
                .filter(Diagnosis::isFailure)
                .forEach(found -> warnings.add(found.code() + ": " + found.text() + " " + found.remedy()));
        warnings.addAll(TrustWarnings.of(trust));
        broker.inDoubt(trust.federation())
                .forEach(
                        (peer, frames) -> warnings.add(
                                frames + " frames of " + peer
                                        + " wait: nobody can say whether its certificates were revoked. They are looked at when its next revocation"
                                        + " list is here, which comes over the link; if it came by other ways: valise ca publish FILE."));
        broker.leftBehind().forEach((queue, frames) -> {
            if (frames > 0) {
                warnings.add(frames + " frames wait in " + queue + ", of a member that is no peer any more.");
            }
        });
        warnings.addAll(expiry.get());
        return warnings;
    }

    private static Views.Recognised recognised(Edition edition) {
        return new Views.Recognised(edition.federation(), edition.version(), edition.expires());
    }

    private static Views.Link link(LinkState state, Federation federation) {
        return new Views.Link(
                state.peer(),
                state.connected(),
                state.waiting(),
                state.since().toString(),
                state.connected()
                        ? ""
                        : new Suspensions(federation)
                                .between(state.peer())
                                .map(why -> LinkCode.LINK_MEMBER_SUSPENDED + ": " + why)
                                .orElse(state.lastFailure()));
    }
}
