package org.valise.exchange.directory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Joins the editions of recognised federations to our own. A code that our own edition lists stays ours, whatever another
 * federation says; between two others the one wins that our stewards list first.
 *
 * @param own the member from which it is seen
 */
record Recognition(String own, Edition home, List<Edition> editions) {

    Recognition {
        Edition ours = home;
        editions = editions.stream()
                .filter(edition -> ours.recognises(edition.federation()))
                .toList();
    }

    Map<String, Member> members() {
        Map<String, Member> members = new LinkedHashMap<>();
        Stream.concat(Stream.of(home), editions.stream())
                .flatMap(edition -> edition.members().stream())
                .forEach(member -> members.putIfAbsent(member.code(), member));
        return Map.copyOf(members);
    }

    /** Links between active members only, and crossings that both sides list. */
    List<Link> links() {
        Map<String, Member> members = members();
        List<Link> links = new ArrayList<>(home.links());
        for (Edition edition : editions) {
            // Attack: another federation lists a link of members that are not its own and so becomes part of their
            // ways.
            edition.links().stream()
                    .filter(link -> counts(edition, link.a()) && counts(edition, link.b()))
                    .forEach(links::add);
            crossings(home, edition.federation())
                    .filter(ours ->
                            crossings(edition, home.federation()).anyMatch(theirs -> theirs.joins(ours.a(), ours.b())))
                    .filter(link -> home.lists(link.a()) && counts(edition, link.b()))
                    .forEach(links::add);
        }
        return links.stream()
                .filter(link -> isActive(members, link.a()) && isActive(members, link.b()))
                .toList();
    }

    /**
     * Active members of others with whom our own edition lists a crossing of ours, whether they list it or not: nothing goes
     * its way before both do, but over it we hear that they do, and say so.
     */
    Set<String> neighbours() {
        Set<String> neighbours = new HashSet<>();
        for (Edition edition : editions) {
            crossings(home, edition.federation())
                    .filter(crossing -> crossing.a().equals(own) && counts(edition, crossing.b()))
                    .map(Link::b)
                    .filter(code -> isActive(members(), code))
                    .forEach(neighbours::add);
        }
        return neighbours;
    }

    /** Whether this edition's entry is the one that counts. */
    private boolean counts(Edition edition, String member) {
        return Stream.concat(Stream.of(home), editions.stream())
                .filter(listing -> listing.lists(member))
                .findFirst()
                .filter(edition::equals)
                .isPresent();
    }

    private static Stream<Link> crossings(Edition edition, String to) {
        return edition.recognised().stream()
                .filter(other -> other.name().equals(to))
                .flatMap(other -> other.crossings().stream());
    }

    /** A suspended member itself keeps its links: its peers have dropped them, and over them it hears that it is back. */
    private boolean isActive(Map<String, Member> members, String code) {
        Member member = members.get(code);
        return member != null && (member.active() || code.equals(own));
    }
}
