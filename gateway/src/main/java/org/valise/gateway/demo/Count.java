package org.valise.gateway.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What became of every message, by its id.
 *
 * @param sent accepted at a node's door
 * @param delivered of those, how many the addressee's agency was given
 * @param receipts of those, for how many the sender's archive holds the addressee's signed receipt
 * @param lost accepted, and never given to the agency, or missing in the sender's archive
 * @param twice given to the agency more than once
 */
record Count(int sent, int delivered, int receipts, List<Sent> lost, List<Sent> twice) {

    Count {
        lost = List.copyOf(lost);
        twice = List.copyOf(twice);
    }

    /**
     * Compares.
     *
     * @param kept ids that the sender's archive holds
     * @param receipted ids for which the sender's archive holds the receipt
     * @param given ids that each member's agency was given, with every repetition
     */
    static Count of(List<Sent> sent, Set<UUID> kept, Set<UUID> receipted, Map<String, List<UUID>> given) {
        Map<String, Map<UUID, Integer>> times = new HashMap<>();
        given.forEach((member, ids) -> {
            Map<UUID, Integer> counted = times.computeIfAbsent(member, fresh -> new HashMap<>());
            ids.forEach(id -> counted.merge(id, 1, Integer::sum));
        });
        List<Sent> lost = new ArrayList<>();
        List<Sent> twice = new ArrayList<>();
        int delivered = 0;
        for (Sent message : sent) {
            int found = times.getOrDefault(message.to(), Map.of()).getOrDefault(message.id(), 0);
            delivered += Math.min(found, 1);
            if (found == 0 || !kept.contains(message.id())) {
                lost.add(message);
            }
            if (found > 1) {
                twice.add(message);
            }
        }
        int receipts = (int) sent.stream()
                .filter(message -> receipted.contains(message.id()))
                .count();
        return new Count(sent.size(), delivered, receipts, lost, twice);
    }

    boolean isComplete() {
        return sent > 0 && delivered == sent && receipts == sent && lost.isEmpty() && twice.isEmpty();
    }
}
