package org.valise.gateway;

import java.util.List;
import java.util.function.Supplier;
import org.valise.exchange.deliver.Shelf;
import org.valise.exchange.directory.Federation;
import org.valise.gateway.rest.Views;
import org.valise.routes.broker.LinkState;

/** The node at a glance, computed when asked. */
final class NodeStatus implements Supplier<Views.Status> {
    private final Supplier<Federation> directory;
    private final OwnBroker broker;
    private final Shelf shelf;

    NodeStatus(Supplier<Federation> directory, OwnBroker broker, Shelf shelf) {
        this.directory = directory;
        this.broker = broker;
        this.shelf = shelf;
    }

    @Override
    public Views.Status get() {
        Federation federation = directory.get();
        List<Views.Link> links = broker.links().stream().map(NodeStatus::link).toList();
        List<Views.Tally> tallies = shelf.tallies().stream()
                .map(tally -> new Views.Tally(tally.way(), tally.stage(), tally.count()))
                .toList();
        return new Views.Status(
                federation.own(),
                Version.text(),
                federation.home().version(),
                federation.home().expires(),
                broker.journal(),
                links,
                tallies);
    }

    private static Views.Link link(LinkState state) {
        return new Views.Link(
                state.peer(),
                state.connected(),
                state.waiting(),
                state.since().toString(),
                state.connected() ? "" : state.lastFailure());
    }
}
