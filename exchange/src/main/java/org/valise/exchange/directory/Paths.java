package org.valise.exchange.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way from one member to another by the directory alone: directly, or over the relay of one or
 * both. Every node computes the same way, so a receiver knows which peer may hand it an envelope.
 */
final class Paths {
    private final Map<String, Member> members;
    private final List<Link> links;

    Paths(Map<String, Member> members, List<Link> links) {
        this.members = members;
        this.links = links;
    }

    /** Members on the way, both ends included; empty when there is none. */
    List<String> between(String from, String to) {
        if (linked(from, to)) {
            return List.of(from, to);
        }
        Optional<String> near = relayOf(from);
        Optional<String> far = relayOf(to);
        if (far.isPresent() && linked(from, far.get())) {
            return List.of(from, far.get(), to);
        }
        if (near.isPresent() && linked(near.get(), to)) {
            return List.of(from, near.get(), to);
        }
        if (near.isPresent() && far.isPresent() && linked(near.get(), far.get())) {
            return List.of(from, near.get(), far.get(), to);
        }
        return List.of();
    }

    /**
     * The way over a given relay, which may be either end. Where the way there and the way back share
     * members, it turns around at the first of them, so that nobody gets the same envelope twice.
     */
    List<String> over(String relay, String from, String to) {
        if (from.equals(relay) || to.equals(relay)) {
            return between(from, to);
        }
        List<String> first = between(from, relay);
        List<String> second = between(relay, to);
        if (first.isEmpty() || second.isEmpty()) {
            return List.of();
        }
        int turn = 0;
        while (!second.contains(first.get(turn))) {
            turn++;
        }
        List<String> way = new ArrayList<>(first.subList(0, turn));
        way.addAll(second.subList(second.indexOf(first.get(turn)), second.size()));
        return way;
    }

    private Optional<String> relayOf(String member) {
        return Optional.ofNullable(members.get(member))
                .flatMap(Member::relay)
                .filter(relay -> Optional.ofNullable(members.get(relay))
                        .map(Member::relays)
                        .orElse(false))
                .filter(relay -> linked(member, relay));
    }

    private boolean linked(String one, String other) {
        return links.stream().anyMatch(link -> link.joins(one, other));
    }
}
