package org.valise.exchange.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Joins the editions of recognised federations to our own. A code that our own edition lists stays ours, whatever another
 * federation says; between two others the first wins.
 *
 * @param own the member from which it is seen
 */
record Recognition(String own, Edition home, List<Edition> editions) {

    Recognition {
        Edition ours = home;
        editions = editions.stream()
                .filter(edition -> ours.recognised().stream()
                        .anyMatch(known -> known.name().equals(edition.federation())))
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
            // Attack: another federation lists a link between two of ours and so becomes part of our ways.
            edition.links().stream()
                    .filter(link -> !home.lists(link.a()) && !home.lists(link.b()))
                    .forEach(links::add);
            crossings(home, edition.federation())
                    .filter(ours ->
                            crossings(edition, home.federation()).anyMatch(theirs -> theirs.joins(ours.a(), ours.b())))
                    .filter(link -> home.lists(link.a()) && edition.lists(link.b()) && !home.lists(link.b()))
                    .forEach(links::add);
        }
        return links.stream()
                .filter(link -> isActive(members, link.a()) && isActive(members, link.b()))
                .toList();
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
