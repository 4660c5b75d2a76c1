package org.valise.exchange.directory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.valise.security.steward.Stewards;

/**
 * One edition of one federation's directory, as its stewards have signed it. Facts only; {@link Federation} is what a member
 * makes of them. Immutable and thread safe.
 *
 * @param federation the federation's name
 * @param version goes up with each edition, never back
 * @param nextUpdate when the next one is due
 * @param expires after this it must not be used
 * @param stewards who signs the next one
 * @param quotas by member; the one that holds for all others stands under the empty text
 */
public record Edition(
        String federation,
        int version,
        Instant issued,
        Instant nextUpdate,
        Instant expires,
        Stewards stewards,
        List<Member> members,
        List<Group> groups,
        List<Link> links,
        List<Agreement> agreements,
        Map<String, DeadlineProfile> deadlines,
        Map<String, Quota> quotas,
        List<Recognised> recognised) {

    /** The key of the quota that holds for every member without one of its own. */
    static final String EVERYBODY = "";

    public Edition {
        members = List.copyOf(members);
        groups = List.copyOf(groups);
        links = List.copyOf(links);
        agreements = List.copyOf(agreements);
        deadlines = Map.copyOf(deadlines);
        quotas = Map.copyOf(quotas);
        recognised = List.copyOf(recognised);
    }

    /** Whether it must not be used at that moment any more. */
    public boolean hasExpired(Instant at) {
        return !at.isBefore(expires);
    }

    Optional<Quota> quota(String member) {
        return Optional.ofNullable(quotas.getOrDefault(member, quotas.get(EVERYBODY)));
    }

    /** Whether it recognises another federation. */
    boolean recognises(String name) {
        return recognised.stream().anyMatch(other -> other.name().equals(name));
    }

    boolean lists(String member) {
        return members.stream().anyMatch(listed -> listed.code().equals(member));
    }
}
