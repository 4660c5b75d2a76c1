package org.valise.exchange.directory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ways from one member to another by the directory alone: directly, or over the relay of one or
 * both, in this order of preference. Every node computes the same ways, so a receiver knows which peers may hand it an
 * envelope. Only relays that the directory names for one of the two, or for the group, stand on a way.
 */
final class Paths {
    private final Map<String, Member> members;
    private final List<Link> links;

    Paths(Map<String, Member> members, List<Link> links) {
        this.members = members;
        this.links = links;
    }

    /** The ways between two members. */
    Ways between(String from, String to) {
        List<List<String>> ways = all(from, to);
        return new Ways(ways.isEmpty() ? List.of() : ways.get(0), ways);
    }

    /**
     * The ways over a given relay, which may be either end; after them those without it, which are in use only when the
     * relay is an end. Where the way there and the way back share members, it turns around at the first of them, so that
     * nobody gets the same envelope twice.
     */
    Ways over(String relay, String from, String to) {
        if (from.equals(relay) || to.equals(relay)) {
            return between(from, to);
        }
        List<List<String>> ways = new ArrayList<>();
        for (List<String> first : all(from, relay)) {
            for (List<String> second : all(relay, to)) {
                add(ways, joined(first, second));
            }
        }
        List<String> used = ways.isEmpty() ? List.of() : ways.get(0);
        // The edition before may not have named this relay for the group.
        all(from, to).forEach(way -> add(ways, way));
        return new Ways(used, ways);
    }

    private List<List<String>> all(String from, String to) {
        Optional<String> near = relayOf(from);
        Optional<String> far = relayOf(to);
        List<List<String>> ways = new ArrayList<>();
        add(ways, List.of(from, to));
        far.ifPresent(relay -> add(ways, List.of(from, relay, to)));
        near.ifPresent(relay -> add(ways, List.of(from, relay, to)));
        near.ifPresent(first -> far.ifPresent(second -> add(ways, List.of(from, first, second, to))));
        return ways;
    }

    private void add(List<List<String>> ways, List<String> way) {
        if (isLinked(way) && new HashSet<>(way).size() == way.size() && !ways.contains(way)) {
            ways.add(way);
        }
    }

    private static List<String> joined(List<String> first, List<String> second) {
        int turn = 0;
        while (!second.contains(first.get(turn))) {
            turn++;
        }
        List<String> way = new ArrayList<>(first.subList(0, turn));
        way.addAll(second.subList(second.indexOf(first.get(turn)), second.size()));
        return List.copyOf(way);
    }

    private Optional<String> relayOf(String member) {
        return Optional.ofNullable(members.get(member))
                .flatMap(Member::relay)
                .filter(relay -> Optional.ofNullable(members.get(relay))
                        .map(Member::relays)
                        .orElse(false))
                .filter(relay -> linked(member, relay));
    }

    private boolean isLinked(List<String> way) {
        for (int i = 1; i < way.size(); i++) {
            if (!linked(way.get(i - 1), way.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean linked(String one, String other) {
        return links.stream().anyMatch(link -> link.joins(one, other));
    }
}
