package org.valise.campaign.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.valise.campaign.history.Event;

/**
 * Messages of one conversation are taken over in the order in which they were accepted: as the agency saw it, and as the inbox
 * numbers them. What ended by a negative has no place.
 */
final class OrderIsKept {

    List<Violation> broken(Collection<Case> messages, Map<UUID, Integer> takenAs) {
        Map<UUID, List<Case>> conversations = messages.stream()
                .filter(message -> message.isAccepted() && !message.takings().isEmpty())
                .collect(Collectors.groupingBy(
                        message ->
                                message.offer().map(Event.Offered::conversation).orElseThrow(),
                        TreeMap::new,
                        Collectors.toList()));
        List<Violation> found = new ArrayList<>();
        for (List<Case> conversation : conversations.values()) {
            conversation.sort(Comparator.comparing(
                    message -> message.offer().map(Event.Offered::place).orElseThrow()));
            found.addAll(overtaken(conversation, "taken over", message -> takenAs.getOrDefault(message.id(), 0)));
            found.addAll(overtaken(
                    conversation,
                    "in the inbox",
                    message -> message.takings().get(0).seq()));
        }
        return found;
    }

    private static List<Violation> overtaken(List<Case> byPlace, String where, ToLongFunction<Case> position) {
        List<Violation> found = new ArrayList<>();
        for (int i = 0; i + 1 < byPlace.size(); i++) {
            Case earlier = byPlace.get(i);
            byPlace.subList(i + 1, byPlace.size()).stream()
                    .filter(later -> position.applyAsLong(later) < position.applyAsLong(earlier))
                    .findFirst()
                    .ifPresent(later -> found.add(earlier.violation(
                            Violation.Kind.OUT_OF_ORDER,
                            where + " after " + later.id() + ", place "
                                    + later.offer().map(Event.Offered::place).orElseThrow() + " of their conversation "
                                    + later.offer()
                                            .map(Event.Offered::conversation)
                                            .orElseThrow())));
        }
        return found;
    }
}
