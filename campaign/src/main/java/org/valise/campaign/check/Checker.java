package org.valise.campaign.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.valise.campaign.history.Event;

/**
 * Judges a whole campaign by what the agencies saw and what the archives hold. Guarantees that every message is looked at that appears
 * in either, and that the same input gives the same verdict. What is still under way counts as lost: judge when all has come to rest.
 */
public final class Checker {
    private static final List<Rule> RULES = List.of(new DeliveredOnce(), new EvidenceMatches(), new ArchivesAgree());

    private Checker() {}

    /** Judges. */
    public static Verdict check(List<Event> history, List<Archive> archives) {
        Map<UUID, Case> cases = new LinkedHashMap<>();
        Map<UUID, Integer> takenAs = new HashMap<>();
        for (Event event : history) {
            of(event.id(), cases).add(event);
            if (event instanceof Event.Taken) {
                takenAs.putIfAbsent(event.id(), takenAs.size());
            }
        }
        archives.forEach(archive -> file(archive, cases));
        List<Violation> found = new ArrayList<>();
        for (Case message : cases.values()) {
            RULES.forEach(rule -> found.addAll(rule.broken(message)));
        }
        found.addAll(new OrderIsKept().broken(cases.values(), takenAs));
        return verdict(cases.values(), found);
    }

    private static void file(Archive archive, Map<UUID, Case> cases) {
        String member = archive.member();
        archive.sent().forEach(row -> of(row.id(), cases).addSent(member, row));
        archive.received().forEach(row -> of(row.id(), cases).addReceived(member, row));
        archive.evidence().forEach(row -> of(row.about(), cases).addEvidence(member, row));
    }

    private static Case of(UUID id, Map<UUID, Case> cases) {
        return cases.computeIfAbsent(id, Case::new);
    }

    private static Verdict verdict(Collection<Case> cases, List<Violation> found) {
        List<Case> accepted = cases.stream().filter(Case::isAccepted).toList();
        int delivered = (int) accepted.stream()
                .filter(message -> !message.takings().isEmpty())
                .count();
        int negative = (int) accepted.stream()
                .filter(message -> !message.negatives().isEmpty())
                .count();
        Map<String, Integer> reasons = new TreeMap<>();
        accepted.stream()
                .flatMap(message -> message.negatives().stream())
                .forEach(told ->
                        reasons.merge(told.issuer() + " " + told.code().orElse("without a reason"), 1, Integer::sum));
        return new Verdict(accepted.size(), delivered, negative, reasons, found);
    }
}
