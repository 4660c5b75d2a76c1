package org.valise.exchange.directory;

import java.util.List;
import java.util.Optional;

/**
 * The ways from a member to an addressee by one directory. Messages are handed in on the way in use. The others are allowed too:
 * what is under way while an edition changes the ways was handed in on one that was in use before, and must not be refused
 * halfway. A node that is on none of them neither hands over nor passes on.
 *
 * @param used members on the way in use, both ends included; empty when there is none
 * @param allowed all ways, that in use first; nobody stands twice on one of them
 */
record Ways(List<String> used, List<List<String>> allowed) {

    Ways {
        allowed = List.copyOf(allowed);
    }

    /** Who comes after this member on the way in use. */
    Optional<String> after(String member) {
        return after(used, member);
    }

    /** Who comes after these two, one just behind the other, on the first way on which they stand so. */
    Optional<String> after(String peer, String member) {
        for (List<String> way : allowed) {
            if (isBefore(way, peer, member) && after(way, member).isPresent()) {
                return after(way, member);
            }
        }
        return Optional.empty();
    }

    /** Who comes after this member on the first way on which somebody does. */
    Optional<String> anyAfter(String member) {
        return allowed.stream().flatMap(way -> after(way, member).stream()).findFirst();
    }

    /** Whether this peer stands just before the member on any of the ways. */
    boolean lead(String peer, String member) {
        for (List<String> way : allowed) {
            if (isBefore(way, peer, member)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBefore(List<String> way, String peer, String member) {
        int here = way.indexOf(member);
        return here > 0 && way.get(here - 1).equals(peer);
    }

    private static Optional<String> after(List<String> way, String member) {
        int here = way.indexOf(member);
        return here >= 0 && here < way.size() - 1 ? Optional.of(way.get(here + 1)) : Optional.empty();
    }
}
