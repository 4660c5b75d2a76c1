package org.valise.campaign.check;

import java.util.ArrayList;
import java.util.List;
import org.valise.campaign.history.Event;

/** What was accepted comes to its receiver's system exactly once, as it was handed in, or ends by a negative; nothing else comes. */
final class DeliveredOnce implements Rule {

    @Override
    public List<Violation> broken(Case message) {
        List<Violation> found = new ArrayList<>();
        List<Event.Taken> takings = message.takings();
        boolean refused = !message.negatives().isEmpty();
        if (message.isAccepted() && takings.isEmpty() && !refused) {
            found.add(message.violation(Violation.Kind.LOST, whereItIs(message)));
        }
        if (!message.isAccepted() && !takings.isEmpty()) {
            found.add(message.violation(Violation.Kind.NEVER_ACCEPTED, "taken over: " + takings.get(0)));
        }
        if (takings.size() > 1) {
            found.add(message.violation(Violation.Kind.TWICE, "taken over " + takings.size() + " times: " + takings));
        }
        if (!takings.isEmpty() && refused) {
            found.add(message.violation(
                    Violation.Kind.DELIVERED_AND_REFUSED, "taken over, and refused: " + message.negatives()));
        }
        message.offer()
                .ifPresent(offer -> takings.stream()
                        .filter(taken -> !isSame(offer, taken))
                        .forEach(taken -> found.add(message.violation(
                                Violation.Kind.ALTERED, "handed in: " + offer + "; taken over: " + taken))));
        return found;
    }

    private static boolean isSame(Event.Offered offer, Event.Taken taken) {
        return offer.to().equals(taken.at())
                && offer.from().equals(taken.origin())
                && offer.digest().equals(taken.digest())
                && offer.conversation().equals(taken.conversation());
    }

    private static String whereItIs(Case message) {
        String sender = message.sent().isPresent() ? "in its sender's archive" : "not in its sender's archive";
        return message.received().stream()
                .findFirst()
                .map(there -> sender + ", and in that of " + there.member()
                        + (there.row().taken() ? ", taken over by nobody whom we know" : ", where it still waits"))
                .orElse(sender + ", and in no other");
    }
}
