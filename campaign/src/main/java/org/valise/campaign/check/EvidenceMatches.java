package org.valise.campaign.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.valise.campaign.history.Event;

/** Evidence is good, speaks of the bytes that were sent, comes from who may issue it, and says what happened. */
final class EvidenceMatches implements Rule {

    @Override
    public List<Violation> broken(Case message) {
        List<Violation> found = new ArrayList<>();
        Optional<Event.Offered> offer = message.offer().filter(known -> message.isAccepted());
        for (Case.InArchive<Archive.Evidence> held : message.evidence()) {
            problem(held.row(), offer, message.sent())
                    .ifPresent(problem -> found.add(message.violation(
                            Violation.Kind.EVIDENCE,
                            problem + ", in the archive of " + held.member() + ": " + held.row())));
        }
        offer.ifPresent(known -> missing(message, known).stream()
                .map(problem -> message.violation(Violation.Kind.EVIDENCE, problem))
                .forEach(found::add));
        return found;
    }

    private static Optional<String> problem(
            Archive.Evidence evidence, Optional<Event.Offered> offer, Optional<Archive.Sent> sent) {
        if (evidence.flaw().isPresent()) {
            return evidence.flaw();
        }
        if (offer.filter(known -> known.from().equals(evidence.origin())).isEmpty()) {
            return Optional.of("about a message that was never accepted");
        }
        if (sent.filter(held -> held.envelope().equals(evidence.envelope())).isEmpty()) {
            return Optional.of("about other bytes than those sent");
        }
        if (!mayIssue(evidence, offer.orElseThrow())) {
            return Optional.of("issued by a member that may not");
        }
        if (Events.isNegative(evidence.event()) && evidence.code().orElse("").isBlank()) {
            return Optional.of("negative without a reason");
        }
        return Optional.empty();
    }

    private static boolean mayIssue(Archive.Evidence evidence, Event.Offered offer) {
        if (evidence.event().equals(Events.ACCEPTED)) {
            return evidence.issuer().equals(offer.from());
        }
        if (evidence.event().equals(Events.CONSIGNED) || evidence.event().equals(Events.HANDED_OVER)) {
            return evidence.issuer().equals(offer.to());
        }
        // A relay's acceptance, or a negative of whoever had it.
        return !evidence.issuer().equals(offer.from());
    }

    private static List<String> missing(Case message, Event.Offered offer) {
        List<String> found = new ArrayList<>();
        if (message.evidence(offer.from(), Events.ACCEPTED).isEmpty()) {
            found.add("no evidence of its acceptance");
        }
        if (!message.takings().isEmpty()) {
            for (String event : List.of(Events.CONSIGNED, Events.HANDED_OVER)) {
                List<Archive.Evidence> atSender = message.evidence(offer.from(), event);
                List<Archive.Evidence> atReceiver = message.evidence(offer.to(), event);
                if (atSender.isEmpty()) {
                    found.add("its sender has no " + event);
                }
                if (atReceiver.isEmpty()) {
                    found.add("its receiver has no " + event);
                }
                if (!atSender.isEmpty() && !atReceiver.isEmpty() && !atSender.equals(atReceiver)) {
                    found.add("both have other evidence: " + atSender + " and " + atReceiver);
                }
            }
        }
        return found;
    }
}
